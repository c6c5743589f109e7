/**
 * Reads official tables that arrive as CSV.
 * <p>Start with {@link org.machistat.census.reader.EStatCsv}: the CSV of e-Stat's interface as it is, and downloads from the
 * portal's pages by a {@link org.machistat.census.reader.ScreenLayout} that says what each column holds. {@link org.machistat.census.reader.Ssdse} reads population and establishments of every
 * municipality from an SSDSE-A file. Null arguments throw {@code NullPointerException} everywhere here.
 */
package org.machistat.census.reader;
