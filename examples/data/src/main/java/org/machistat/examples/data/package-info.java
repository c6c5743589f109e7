/**
 * Real figures of every municipality of Japan, for a first run, and an invented town for what no municipality publishes.
 * <p>Ask {@link org.machistat.examples.data.Nationwide}. The lists behind it are tab-separated, one line for each municipality, with their source, their
 * columns and what was changed in lines that begin with #: areas.tsv, establishments-2014, -2016 and -2021.tsv, population-2015 and -2020.tsv.
 * {@link org.machistat.examples.data.Minamihama} has the invented town's minamihama.csv (a projection) and minamihama-survey.csv (answers to a survey).
 */
package org.machistat.examples.data;
