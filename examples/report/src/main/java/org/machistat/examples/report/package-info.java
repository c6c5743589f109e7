/**
 * Reports that a council officer would print: charts, pages, and a report on any municipality.
 * <p>A {@link org.machistat.examples.report.Chart} is described once, by exact values, and drawn as SVG or as a Vega-Lite specification. A
 * {@link org.machistat.examples.report.Page} of {@link org.machistat.examples.report.Section}s is one self-contained HTML file in Japanese and
 * English. Null arguments throw {@code NullPointerException} everywhere here.
 */
package org.machistat.examples.report;
