/**
 * The descent lab: a view model (properties and values, no controls) and views (controls, no logic).
 * It must not know any other lab.
 */
package gradientlab.ui.descent;
