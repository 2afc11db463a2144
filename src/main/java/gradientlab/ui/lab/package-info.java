/** What a lab is to the window, what it shares with the others, and the lesson that is given over them. */
package gradientlab.ui.lab;
