/**
 * A layer of filters' passes on the Vector API. Its classes name the incubator module, so they are compiled
 * apart and loaded only where the running JDK has that module.
 */
package gradientlab.core.convolution.network.vector;
