import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('canvas', '0004_share_links'),
    ]

    operations = [
        migrations.CreateModel(
            name='Picture',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('subject', models.CharField(blank=True, default='', max_length=200)),
                ('alt', models.CharField(max_length=500)),
                ('media_type', models.CharField(max_length=20)),
                ('width', models.PositiveIntegerField()),
                ('height', models.PositiveIntegerField()),
                ('content', models.BinaryField()),
                ('thumbnail', models.BinaryField()),
                ('added_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('deleted_at', models.DateTimeField(blank=True, null=True)),
                ('lost_at', models.DateTimeField(blank=True, null=True)),
                ('canvas', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='pictures', to='canvas.canvas')),
            ],
            options={
                'indexes': [models.Index(fields=['canvas', 'subject'], name='pictures_of_a_thing')],
                'constraints': [models.CheckConstraint(condition=models.Q(('alt', ''), _negated=True), name='picture_has_an_alternative'), models.UniqueConstraint(condition=models.Q(('deleted_at', None), ('subject', '')), fields=('canvas',), name='one_logo_to_a_canvas')],
            },
        ),
    ]
