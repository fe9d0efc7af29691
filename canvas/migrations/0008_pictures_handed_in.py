
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('canvas', '0007_courses_end'),
    ]

    operations = [
        migrations.CreateModel(
            name='PictureBytes',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('digest', models.CharField(max_length=64, unique=True)),
                ('media_type', models.CharField(max_length=20)),
                ('width', models.PositiveIntegerField()),
                ('height', models.PositiveIntegerField()),
                ('content', models.BinaryField()),
                ('thumbnail', models.BinaryField()),
            ],
        ),
        migrations.CreateModel(
            name='SubmittedPicture',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('subject', models.CharField(blank=True, default='', max_length=200)),
                ('alt', models.CharField(max_length=500)),
                ('source', models.PositiveBigIntegerField()),
                ('content', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='submitted', to='canvas.picturebytes')),
                ('submission', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='pictures', to='canvas.submission')),
            ],
            options={
                'ordering': ['pk'],
                'constraints': [models.CheckConstraint(condition=models.Q(('alt', ''), _negated=True), name='submitted_picture_has_an_alternative'), models.UniqueConstraint(fields=('submission', 'source'), name='submitted_once')],
            },
        ),
    ]
