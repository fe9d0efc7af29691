"""Pictures beside a canvas: its logo, portraits of segments, photographs as evidence on notes."""
