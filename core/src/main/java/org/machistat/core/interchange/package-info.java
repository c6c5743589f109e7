/**
 * Reading and writing tables as municipalities print and paste them: CSV, TSV and Markdown.
 * <p>To read a table use {@link org.machistat.core.interchange.TableReader}, to write one
 * {@link org.machistat.core.interchange.TableWriter}; what the symbols in its cells mean is a
 * {@link org.machistat.core.value.MarkLegend}.
 * Null arguments throw {@code NullPointerException} everywhere here.
 */
package org.machistat.core.interchange;
