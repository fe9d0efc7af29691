
import django.db.models.deletion
import functools
import segments.fields
import segments.kinds
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('canvas', '0001_canvas'),
    ]

    operations = [
        migrations.CreateModel(
            name='Channel',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveIntegerField()),
                ('ref', models.CharField(max_length=200)),
                ('name', models.CharField(max_length=200)),
                ('kind', models.CharField(choices=functools.partial(segments.fields.choices_of, *(segments.kinds.ChannelKind,), **{}), default='', max_length=40)),
                ('ownership', models.CharField(blank=True, choices=functools.partial(segments.fields.choices_of, *(segments.kinds.Ownership,), **{}), default='', max_length=40)),
                ('phases', segments.fields.SlugsField(default=list)),
                ('segments_known', models.BooleanField(default=False)),
                ('capabilities', segments.fields.SlugsField(default=None, null=True)),
                ('canvas', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(class)s_rows', to='canvas.canvas')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Segment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveIntegerField()),
                ('ref', models.CharField(max_length=200)),
                ('name', models.CharField(max_length=200)),
                ('description', models.TextField(blank=True, default='')),
                ('expects', segments.fields.SlugsField(default=list)),
                ('size', models.BigIntegerField(blank=True, null=True)),
                ('value_per_customer', segments.fields.ExactDecimalField(blank=True, null=True)),
                ('repeat', models.CharField(blank=True, choices=functools.partial(segments.fields.choices_of, *(segments.kinds.Repeat,), **{}), default='', max_length=40)),
                ('lifetime_years', segments.fields.ExactDecimalField(blank=True, null=True)),
                ('buying', models.CharField(blank=True, choices=functools.partial(segments.fields.choices_of, *(segments.kinds.Buying,), **{}), default='', max_length=40)),
                ('level_now', models.CharField(blank=True, choices=functools.partial(segments.fields.choices_of, *(segments.kinds.Level,), **{}), default='', max_length=40)),
                ('level_target', models.CharField(blank=True, choices=functools.partial(segments.fields.choices_of, *(segments.kinds.Level,), **{}), default='', max_length=40)),
                ('evidence', models.CharField(blank=True, choices=functools.partial(segments.fields.choices_of, *(segments.kinds.Evidence,), **{}), default='', max_length=40)),
                ('canvas', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(class)s_rows', to='canvas.canvas')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='PropositionSegment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveIntegerField()),
                ('target', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='proposition_links', to='segments.segment')),
            ],
        ),
        migrations.CreateModel(
            name='ChannelSegment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveIntegerField()),
                ('source', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='segment_links', to='segments.channel')),
                ('target', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='channel_links', to='segments.segment')),
            ],
        ),
        migrations.AddField(
            model_name='channel',
            name='segments',
            field=models.ManyToManyField(related_name='channels', through='segments.ChannelSegment', to='segments.segment'),
        ),
        migrations.CreateModel(
            name='ValueProposition',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveIntegerField()),
                ('ref', models.CharField(max_length=200)),
                ('text', models.TextField()),
                ('segments_known', models.BooleanField(default=False)),
                ('character', segments.fields.SlugsField(default=list)),
                ('evidence', models.CharField(blank=True, choices=functools.partial(segments.fields.choices_of, *(segments.kinds.Evidence,), **{}), default='', max_length=40)),
                ('canvas', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(class)s_rows', to='canvas.canvas')),
                ('segments', models.ManyToManyField(related_name='propositions', through='segments.PropositionSegment', to='segments.segment')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='propositionsegment',
            name='source',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='segment_links', to='segments.valueproposition'),
        ),
        migrations.AddConstraint(
            model_name='segment',
            constraint=models.UniqueConstraint(fields=('canvas', 'ref'), name='segments_segment_one_ref'),
        ),
        migrations.AddConstraint(
            model_name='segment',
            constraint=models.CheckConstraint(condition=models.Q(('size__gte', 0), ('size__lte', 1000000000000)), name='segment_size_in_range'),
        ),
        migrations.AddConstraint(
            model_name='segment',
            constraint=models.CheckConstraint(condition=models.Q(('value_per_customer__gte', 0)), name='segment_value_not_negative'),
        ),
        migrations.AddConstraint(
            model_name='segment',
            constraint=models.CheckConstraint(condition=models.Q(('lifetime_years__gte', 0)), name='segment_lifetime_not_negative'),
        ),
        migrations.AddConstraint(
            model_name='segment',
            constraint=models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='segment_has_a_name'),
        ),
        migrations.AddConstraint(
            model_name='channelsegment',
            constraint=models.UniqueConstraint(fields=('source', 'target'), name='channel_serves_a_segment_once'),
        ),
        migrations.AddConstraint(
            model_name='channel',
            constraint=models.UniqueConstraint(fields=('canvas', 'ref'), name='segments_channel_one_ref'),
        ),
        migrations.AddConstraint(
            model_name='channel',
            constraint=models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='channel_has_a_name'),
        ),
        migrations.AddConstraint(
            model_name='valueproposition',
            constraint=models.UniqueConstraint(fields=('canvas', 'ref'), name='segments_valueproposition_one_ref'),
        ),
        migrations.AddConstraint(
            model_name='valueproposition',
            constraint=models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='proposition_has_a_text'),
        ),
        migrations.AddConstraint(
            model_name='propositionsegment',
            constraint=models.UniqueConstraint(fields=('source', 'target'), name='proposition_is_for_a_segment_once'),
        ),
    ]
