/**
 * Jupyter notebooks: the library's results as HTML tables and SVG charts in the cells.
 *
 * <p>{@link org.machistat.examples.notebooks.Displays} teaches the kernel to show them, {@link org.machistat.examples.notebooks.Shown} is what it
 * shows, {@link org.machistat.examples.notebooks.Draw} makes charts of results. The notebooks stand in the folder {@code notebooks} of this module.
 */
package org.machistat.examples.notebooks;
