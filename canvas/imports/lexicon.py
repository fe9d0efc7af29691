"""Small lexicons in four languages: which words speak for a type of relationship, a kind of channel, a block.

An entry is the beginning of a word, or of several; what is not here is for the founder to say. More particular
types and kinds stand before more general ones, and win where both have as many words in a text. The product's own
names of types and kinds count as well; they come from its catalogues. Pure.
"""

from segments.kinds import Block, ChannelKind, RelationshipType

TYPES: dict[RelationshipType, str] = {
    RelationshipType.CO_CREATION: "co-creat, cocreat, co creat, contest, idea, user-generated, user generated, vote, "
    "voting, beta test, customers design, customers write, design your own, "
    "თანაშექმნ, ერთობლივ, კონკურს, იდეებ, ხმის მიცემ, "
    "сотвор, со-твор, совместн, конкурс, идеи, идей, голосован, "
    "đồng sáng tạo, cùng thiết kế, cuộc thi, ý tưởng, góp ý, bình chọn",
    RelationshipType.COMMUNITIES: "communit, forum, club, user group, fan group, meetup, circle, facebook group, "
    "customers help each other, გაერთიანებ, კლუბ, ფორუმ, ჯგუფ, თანამოაზრე, წრე, "
    "сообществ, клуб, форум, групп, круж, cộng đồng, câu lạc bộ, diễn đàn, hội nhóm, nhóm khách",
    RelationshipType.DEDICATED_ASSISTANCE: "dedicated, account manager, key account, personal manager, personal advis, "
    "personal banker, by name, own advis, own manager, named contact, concierge, "
    "გამოყოფილ, პირადი მენეჯერ, პირადი წარმომადგენ, პერსონალური მენეჯერ, პირადი მრჩევ, "
    "персональный менеджер, персонального менеджера, личный менеджер, личного менеджера, личный консультант, "
    "закрепл, выделенн, особая персональн, "
    "chuyên trách, phụ trách riêng, quản lý riêng, nhân viên riêng, tư vấn riêng, hỗ trợ cá nhân đặc biệt",
    RelationshipType.AUTOMATED_SERVICES: "automat, recommend, personalis, personaliz, reminder, notification, chatbot, "
    "bot, algorithm, newsletter, ავტომატ, რეკომენდაც, შეხსენებ, ჩატბოტ, ბოტ, დაგზავნ, "
    "автомат, рекоменд, персонализ, напомин, уведомл, чат-бот, чатбот, бот, рассылк, "
    "tự động, gợi ý, nhắc nhở, thông báo, bản tin",
    RelationshipType.SELF_SERVICE: "self-serv, self serv, selfserv, faq, help themselves, help center, help centre, "
    "knowledge base, tutorial, portal, kiosk, do it yourself, diy, order online, book online, online order, online booking, "
    "თვითმომსახურ, ონლაინ, ხშირად დასმული, самообслуж, база знаний, личный кабинет, онлайн-заказ, частые вопросы, "
    "tự phục vụ, câu hỏi thường gặp, đặt hàng trực tuyến, đặt trực tuyến, cổng thông tin",
    RelationshipType.PERSONAL_ASSISTANCE: "personal, assist, call, phone, support, helpdesk, help desk, hotline, "
    "customer service, customer care, consult, advice, advis, visit, staff, face to face, face-to-face, talk, chat, "
    "დახმარ, ზარ, დავრეკ, დარეკ, ტელეფონ, კონსულტ, პერსონალ, პირად, საუბ, მხარდაჭერ, "
    "поддержк, персональн, личн, звон, консульт, помощ, помога, телефон, горячая линия, "
    "hỗ trợ, gọi, tư vấn, chăm sóc, điện thoại, gặp mặt, trò chuyện",
}

KINDS: dict[ChannelKind, str] = {
    ChannelKind.WEB_SHOP: "web shop, webshop, web store, e-shop, eshop, online shop, online store, e-commerce, ecommerce, "
    "ვებმაღაზ, ონლაინ მაღაზ, ონლაინმაღაზ, ინტერნეტ მაღაზ, ინტერნეტმაღაზ, "
    "веб-магазин, интернет-магазин, интернет магазин, онлайн-магазин, cửa hàng trực tuyến, cửa hàng mạng, web bán hàng",
    ChannelKind.SELF_SERVICE_STORE: "self-service store, self-service shop, თვითმომსახურების მაღაზ, "
    "магазин самообслуж, cửa hàng tự phục vụ",
    ChannelKind.PARTNER_STORE: "partner store, partner shop, partners’ shop, retailer, reseller, dealer, distributor, "
    "wholesale, supermarket, პარტნიორის მაღაზ, დისტრიბუტორ, დილერ, სუპერმარკეტ, "
    "магазин партн, дилер, дистрибьютор, супермаркет, розничн, "
    "cửa hàng của đối tác, đại lý, nhà phân phối, siêu thị",
    ChannelKind.MARKETPLACE: "marketplace, market place, amazon, ebay, etsy, booking.com, airbnb, uber eats, glovo, wolt, "
    "მარკეტპლეის, маркетплейс, wildberries, ozon, озон, вайлдберриз, sàn thương mại, shopee, lazada, tiki",
    ChannelKind.MOBILE_APP: "mobile app, app, apps, iphone, android, აპლიკაც, აპი, приложен, ứng dụng",
    ChannelKind.CUSTOMER_ACCOUNT: "customer account, portal, my account, member area, პორტალ, პირადი კაბინეტ, "
    "личный кабинет, портал, tài khoản khách, cổng thông tin",
    ChannelKind.CHATBOT: "chatbot, chat bot, bot, ჩატბოტ, ბოტ, чат-бот, чатбот, бот",
    ChannelKind.LIVE_CHAT: "live chat, chat on, chat, ჩატ, онлайн-чат, чат, trò chuyện",
    ChannelKind.MESSENGER_GROUP: "messenger group, whatsapp group, telegram group, viber group, zalo group, "
    "ჯგუფი მესენჯერ, группа в мессенджер, группа в телеграм, nhóm tin nhắn, nhóm zalo",
    ChannelKind.MESSENGER_CHANNEL: "messenger channel, telegram channel, whatsapp channel, არხი მესენჯერ, "
    "телеграм-канал, телеграм канал, канал в мессенджер, kênh tin nhắn, zalo oa",
    ChannelKind.MESSENGER_DIRECT: "messenger, whatsapp, telegram, viber, zalo, signal, sms, wechat, "
    "მესენჯერ, ვოთსაპ, ვაიბერ, ტელეგრამ, мессенджер, ватсап, телеграм, вайбер, смс, tin nhắn",
    ChannelKind.SOCIAL_GROUP: "facebook group, linkedin group, ფეისბუკ ჯგუფ, ჯგუფი სოციალურ, группа в соц, "
    "группа вк, nhóm trên mạng xã hội, nhóm facebook",
    ChannelKind.SOCIAL_PAGE: "social media, social network, facebook, instagram, tiktok, linkedin, youtube, twitter, "
    "სოციალურ, ფეისბუკ, ინსტაგრამ, соцсет, социальн, вконтакте, инстаграм, mạng xã hội",
    ChannelKind.NEWSLETTER: "newsletter, mailing list, e-mail campaign, email campaign, დაგზავნ, ბიულეტენ, рассылк, bản tin",
    ChannelKind.EMAIL: "e-mail, email, mail, ელფოსტ, იმეილ, ელ. ფოსტ, электронная почта, эл. почта, email, имейл, thư điện tử",
    ChannelKind.CALL_CENTRE: "call centre, call center, contact centre, hotline, ქოლცენტრ, ქოლ ცენტრ, ცხელი ხაზ, "
    "колл-центр, горячая линия, tổng đài",
    ChannelKind.VIDEO_CALL: "video call, zoom, video conference, skype, ვიდეოზარ, видеозвон, gọi video",
    ChannelKind.PHONE: "phone, telephone, telesales, ტელეფონ, სატელეფონ, телефон, điện thoại",
    ChannelKind.SALES_FORCE: "sales force, salesforce, field sales, direct sales, account manager, sales rep, sales team, "
    "გაყიდვების გუნდ, მენეჯერ, торгов, прямые продаж, отдел продаж, менеджер, đội ngũ bán hàng, nhân viên bán hàng",
    ChannelKind.OFFICE_VISIT: "office, by appointment, branch, ოფის, ფილიალ, офис, филиал, văn phòng, chi nhánh",
    ChannelKind.FORUM: "forum, ფორუმ, форум, diễn đàn",
    ChannelKind.REVIEW_PLATFORM: "review, tripadvisor, trustpilot, yelp, შეფასებ, отзыв, đánh giá",
    ChannelKind.EVENT: "event, workshop, fair, trade show, conference, club, meetup, festival, exhibition, "
    "ღონისძიებ, გამოფენ, კონფერენც, ფესტივალ, мероприят, выставк, конференц, ярмарк, фестивал, "
    "sự kiện, hội chợ, triển lãm, hội thảo",
    ChannelKind.ADVERTISING: "advertis, ads, ad campaign, tv, radio, billboard, print, flyer, leaflet, google ads, seo, "
    "რეკლამ, ფლაერ, реклам, листовк, quảng cáo, tờ rơi",
    ChannelKind.POST: "post, courier, delivery, parcel, ფოსტ, კურიერ, მიწოდებ, почт, курьер, доставк, "
    "bưu điện, chuyển phát, giao hàng",
    ChannelKind.KIOSK: "kiosk, terminal, atm, vending, კიოსკ, ტერმინალ, ბანკომატ, киоск, терминал, банкомат, máy bán hàng",
    ChannelKind.INTEGRATION: "api, integration, plugin, plug-in, edi, ინტეგრაც, интеграц, tích hợp",
    ChannelKind.CONTRIBUTION_PLATFORM: "idea platform, upload, იდეების პლატფორმ, площадка для идей, nền tảng góp",
    ChannelKind.WEBSITE: "website, web site, web page, webpage, homepage, landing page, blog, web, online, internet, "
    "საიტ, ვებგვერდ, ბლოგ, ონლაინ, сайт, веб, блог, онлайн, интернет, trang web, website, trực tuyến",
    ChannelKind.OWN_STORE: "shop, store, showroom, boutique, market stall, stall, market, cafe, café, restaurant, "
    "მაღაზ, ბაზარ, დახლ, კაფე, магазин, рынок, рынк, лавк, шоурум, cửa hàng, chợ, quầy, quán",
}

# For what stands under a heading that names no block.
BLOCKS: dict[Block, str] = {
    Block.COST_STRUCTURE: "cost, expens, budget, spend, ხარჯ, ბიუჯეტ, расход, затрат, бюджет, chi phí, ngân sách",
    Block.REVENUE_STREAMS: "revenue, income, price, pricing, sales, შემოსავ, ფას, доход, цен, выручк, doanh thu, giá bán",
    Block.KEY_RESOURCES: "resource, team, asset, technolog, advantage, people, skill, რესურს, გუნდ, ресурс, команд, "
    "nguồn lực, đội ngũ",
    Block.KEY_PARTNERS: "partner, supplier, stakeholder, პარტნიორ, მომწოდ, партн, поставщик, đối tác, nhà cung cấp",
    Block.VALUE_PROPOSITIONS: "value prop, solution, benefit, unique, problem, გადაწყვეტ, პრობლემ, решен, проблем, "
    "giải pháp, vấn đề",
    Block.CUSTOMER_SEGMENTS: "customer segment, early adopter, persona, target, სეგმენტ, сегмент, phân khúc",
}
OTHERWISE = Block.KEY_ACTIVITIES
