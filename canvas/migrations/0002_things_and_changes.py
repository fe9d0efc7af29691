
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('canvas', '0001_canvas'),
        ('relationships', '0001_relationships'),
        ('segments', '0001_segments'),
    ]

    operations = [
        migrations.AddField(
            model_name='noterelationship',
            name='target',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='note_links', to='relationships.relationship'),
        ),
        migrations.AddField(
            model_name='note',
            name='supports',
            field=models.ManyToManyField(related_name='notes', through='canvas.NoteRelationship', to='relationships.relationship'),
        ),
        migrations.AddField(
            model_name='notesegment',
            name='source',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='segment_links', to='canvas.note'),
        ),
        migrations.AddField(
            model_name='notesegment',
            name='target',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='note_links', to='segments.segment'),
        ),
        migrations.AddField(
            model_name='note',
            name='segments',
            field=models.ManyToManyField(related_name='notes', through='canvas.NoteSegment', to='segments.segment'),
        ),
        migrations.AddField(
            model_name='reference',
            name='canvas',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='references', to='canvas.canvas'),
        ),
        migrations.AddIndex(
            model_name='canvas',
            index=models.Index(fields=['owner', '-updated_at'], name='canvases_of_an_owner'),
        ),
        migrations.AddConstraint(
            model_name='canvas',
            constraint=models.CheckConstraint(condition=models.Q(('title', ''), _negated=True), name='canvas_has_a_title'),
        ),
        migrations.AddConstraint(
            model_name='canvas',
            constraint=models.CheckConstraint(condition=models.Q(('owner__isnull', True), ('guest_key', ''), _connector='OR'), name='canvas_of_an_account_or_a_guest'),
        ),
        migrations.AddConstraint(
            model_name='change',
            constraint=models.UniqueConstraint(fields=('canvas', 'version'), name='one_change_to_a_version'),
        ),
        migrations.AddConstraint(
            model_name='noterelationship',
            constraint=models.UniqueConstraint(fields=('source', 'target'), name='note_supports_a_relationship_once'),
        ),
        migrations.AddConstraint(
            model_name='notesegment',
            constraint=models.UniqueConstraint(fields=('source', 'target'), name='note_names_a_segment_once'),
        ),
        migrations.AddConstraint(
            model_name='note',
            constraint=models.UniqueConstraint(fields=('canvas', 'ref'), name='canvas_note_one_ref'),
        ),
        migrations.AddConstraint(
            model_name='note',
            constraint=models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='note_has_a_text'),
        ),
        migrations.AddConstraint(
            model_name='reference',
            constraint=models.UniqueConstraint(fields=('canvas', 'ref'), name='one_thing_to_an_id'),
        ),
    ]
