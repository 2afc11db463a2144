/**
 * The filter's rows on the Vector API. Its classes name the incubator module, so they are compiled apart and
 * loaded only where the running JDK has that module.
 */
package gradientlab.core.convolution.picture.vector;
