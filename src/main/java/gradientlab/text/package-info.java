/**
 * Every text a person reads, by key, in English and Korean.
 *
 * <p>Knows nothing else of the program, so that every layer but {@code core} may use it; reads only the
 * files in {@code assets/i18n}.
 */
package gradientlab.text;
