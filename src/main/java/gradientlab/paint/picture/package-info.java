/**
 * What all pictures are made of: theme, type, slots, strokes, pixels that are kept, numbers as they are
 * shown, the caption under an exported picture. Must not know an experiment.
 */
package gradientlab.paint.picture;
