
import django.db.models.deletion
import functools
import relationships.document
import relationships.kinds
import segments.fields
import segments.kinds
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('canvas', '0001_canvas'),
        ('segments', '0001_segments'),
    ]

    operations = [
        migrations.CreateModel(
            name='Relationship',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveIntegerField()),
                ('ref', models.CharField(max_length=200)),
                ('type', models.CharField(choices=functools.partial(segments.fields.choices_of, *(segments.kinds.RelationshipType,), **{}), default='', max_length=40)),
                ('text', models.TextField(blank=True, default='')),
                ('status', models.CharField(blank=True, choices=functools.partial(segments.fields.choices_of, *(relationships.kinds.Status,), **{}), default='', max_length=40)),
                ('motives', segments.fields.SlugsField(default=list)),
                ('people', segments.fields.ExactDecimalField(blank=True, null=True)),
                ('cost_amount', segments.fields.ExactDecimalField(blank=True, null=True)),
                ('cost_per', models.CharField(blank=True, choices=functools.partial(segments.fields.choices_of, *(relationships.kinds.Per,), **{}), default='', max_length=40)),
                ('bonds', segments.fields.SlugsField(default=list)),
                ('evidence', models.CharField(blank=True, choices=functools.partial(segments.fields.choices_of, *(segments.kinds.Evidence,), **{}), default='', max_length=40)),
                ('canvas', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(class)s_rows', to='canvas.canvas')),
                ('segment', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='relationships', to='segments.segment')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='RelationshipChannel',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveIntegerField()),
                ('source', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='channel_links', to='relationships.relationship')),
                ('target', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='relationship_links', to='segments.channel')),
            ],
        ),
        migrations.AddField(
            model_name='relationship',
            name='channels',
            field=models.ManyToManyField(related_name='relationships', through='relationships.RelationshipChannel', to='segments.channel'),
        ),
        migrations.CreateModel(
            name='ToolkitRecord',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveIntegerField()),
                ('ladder', segments.fields.PartField(null=True, thing=relationships.document.Ladder)),
                ('value', segments.fields.PartField(null=True, thing=relationships.document.CustomerValue)),
                ('service_quality', segments.fields.PartField(null=True, thing=relationships.document.ServiceQuality)),
                ('gaps', segments.fields.PartField(null=True, thing=relationships.document.Gaps)),
                ('recovery', segments.fields.PartField(null=True, thing=relationships.document.Recovery)),
                ('canvas', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(class)s_rows', to='canvas.canvas')),
                ('segment', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='toolkit_record', to='segments.segment')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='BlueprintStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveIntegerField()),
                ('ref', models.CharField(max_length=200)),
                ('step', models.TextField()),
                ('evidence', models.TextField(blank=True, default='')),
                ('customer', models.TextField(blank=True, default='')),
                ('visible', models.TextField(blank=True, default='')),
                ('invisible', models.TextField(blank=True, default='')),
                ('support', models.TextField(blank=True, default='')),
                ('canvas', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(class)s_rows', to='canvas.canvas')),
                ('record', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='blueprint', to='relationships.toolkitrecord')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Touchpoint',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveIntegerField()),
                ('ref', models.CharField(max_length=200)),
                ('name', models.CharField(max_length=200)),
                ('importance', models.PositiveSmallIntegerField(null=True)),
                ('performance', models.PositiveSmallIntegerField(null=True)),
                ('plan', models.TextField(blank=True, default='')),
                ('canvas', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(class)s_rows', to='canvas.canvas')),
                ('record', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='touchpoints', to='relationships.toolkitrecord')),
                ('relationship', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='touchpoints', to='relationships.relationship')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Answer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveIntegerField()),
                ('question', models.CharField(choices=functools.partial(segments.fields.choices_of, *(relationships.kinds.Question,), **{}), default='', max_length=40)),
                ('text', models.TextField()),
                ('canvas', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(class)s_rows', to='canvas.canvas')),
                ('segment', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='answers', to='segments.segment')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('segment', 'question'), name='one_answer_to_a_question'), models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='answer_has_a_text')],
            },
        ),
        migrations.AddConstraint(
            model_name='relationshipchannel',
            constraint=models.UniqueConstraint(fields=('source', 'target'), name='relationship_uses_a_channel_once'),
        ),
        migrations.AddConstraint(
            model_name='relationship',
            constraint=models.UniqueConstraint(fields=('canvas', 'ref'), name='relationships_relationship_one_ref'),
        ),
        migrations.AddConstraint(
            model_name='relationship',
            constraint=models.CheckConstraint(condition=models.Q(('people__gte', 0)), name='relationship_people_not_negative'),
        ),
        migrations.AddConstraint(
            model_name='relationship',
            constraint=models.CheckConstraint(condition=models.Q(('cost_amount__gte', 0)), name='relationship_cost_not_negative'),
        ),
        migrations.AddConstraint(
            model_name='relationship',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('cost_amount__isnull', True), ('cost_per', '')), models.Q(('cost_amount__isnull', False), models.Q(('cost_per', ''), _negated=True)), _connector='OR'), name='relationship_cost_says_per_what'),
        ),
        migrations.AddConstraint(
            model_name='blueprintstep',
            constraint=models.UniqueConstraint(fields=('canvas', 'ref'), name='relationships_blueprintstep_one_ref'),
        ),
        migrations.AddConstraint(
            model_name='touchpoint',
            constraint=models.UniqueConstraint(fields=('canvas', 'ref'), name='relationships_touchpoint_one_ref'),
        ),
        migrations.AddConstraint(
            model_name='touchpoint',
            constraint=models.CheckConstraint(condition=models.Q(('importance__range', (1, 5))), name='touchpoint_importance_on_scale'),
        ),
        migrations.AddConstraint(
            model_name='touchpoint',
            constraint=models.CheckConstraint(condition=models.Q(('performance__range', (1, 5))), name='touchpoint_performance_on_scale'),
        ),
    ]
