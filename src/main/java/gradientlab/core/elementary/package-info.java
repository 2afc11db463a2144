/**
 * Elementary functions over many points at once, in loops that the compiler turns into vectors.
 *
 * <p>It knows nothing of surfaces, networks, windows or files.
 */
package gradientlab.core.elementary;
