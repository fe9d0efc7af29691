
import canvas.document
import django.db.models.deletion
import django.utils.timezone
import functools
import segments.fields
import segments.kinds
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='NoteSegment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveIntegerField()),
            ],
        ),
        migrations.CreateModel(
            name='Reference',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ref', models.CharField(max_length=200)),
            ],
        ),
        migrations.CreateModel(
            name='Canvas',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('guest_key', models.CharField(blank=True, db_index=True, default='', max_length=64)),
                ('title', models.CharField(max_length=200)),
                ('language', models.CharField(blank=True, default='', max_length=35)),
                ('currency', models.CharField(blank=True, default='', max_length=3)),
                ('stage', models.CharField(blank=True, choices=functools.partial(segments.fields.choices_of, *(segments.kinds.Stage,), **{}), default='', max_length=40)),
                ('summary', models.TextField(blank=True, default='')),
                ('waivers', segments.fields.PartsField(default=tuple, thing=canvas.document.Waiver)),
                ('version', models.PositiveIntegerField(default=0)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('updated_at', models.DateTimeField(auto_now=True)),
                ('deleted_at', models.DateTimeField(blank=True, null=True)),
                ('owner', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='canvases', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name_plural': 'canvases',
            },
        ),
        migrations.CreateModel(
            name='Change',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField()),
                ('at', models.DateTimeField(default=django.utils.timezone.now)),
                ('what', models.CharField(max_length=60)),
                ('subject', models.CharField(blank=True, default='', max_length=200)),
                ('before', models.TextField()),
                ('after', models.TextField()),
                ('actor', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('canvas', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='changes', to='canvas.canvas')),
            ],
        ),
        migrations.CreateModel(
            name='Note',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveIntegerField()),
                ('ref', models.CharField(max_length=200)),
                ('block', models.CharField(choices=functools.partial(segments.fields.choices_of, *(segments.kinds.NoteBlock,), **{}), default='', max_length=40)),
                ('text', models.TextField()),
                ('segments_known', models.BooleanField(default=False)),
                ('evidence', models.CharField(blank=True, choices=functools.partial(segments.fields.choices_of, *(segments.kinds.Evidence,), **{}), default='', max_length=40)),
                ('canvas', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(class)s_rows', to='canvas.canvas')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='NoteRelationship',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveIntegerField()),
                ('source', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='relationship_links', to='canvas.note')),
            ],
        ),
    ]
