/**
 * Reading and writing tables as municipalities print and paste them: CSV, TSV and Markdown; and as SDMX-CSV.
 * <p>To read a table use {@link org.machistat.core.interchange.TableReader}, to write one
 * {@link org.machistat.core.interchange.TableWriter}; to exchange figures with other statistical systems without losing a mark use
 * {@link org.machistat.core.interchange.SdmxCsv}; what the symbols in its cells mean is a
 * {@link org.machistat.core.value.MarkLegend}.
 * Null arguments throw {@code NullPointerException} everywhere here.
 */
package org.machistat.core.interchange;
