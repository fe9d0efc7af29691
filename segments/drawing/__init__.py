"""What every drawing is made with: colours, a pen that writes SVG, measured texts, badges and pictograms."""
