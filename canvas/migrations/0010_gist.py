from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('canvas', '0009_peer_reviews'),
    ]

    operations = [
        migrations.AddField(
            model_name='submission',
            name='gist',
            field=models.TextField(blank=True, default=''),
        ),
    ]
