/**
 * The library on the command line: one jar, {@code machistat.jar}.
 *
 * <p>Start with {@link org.machistat.examples.command.Main}; each command is a class named after it. Nothing that is read is run, nothing is
 * fetched, and a file of more than 200,000,000 bytes is refused; the readers of the library have limits of their own below that.
 *
 * <p>Exit codes: 0 done; 1 something was found, or could not be read or kept and is named on the error stream; 2 nothing could be done.
 *
 * <h2>JSON</h2>
 *
 * <p>{@code --format json} gives one object. A number is as printed; {@code …Exact} beside it is the ratio it was rounded from, as a text; words are
 * {@code {"ja", "en"}}. Every object ends with {@code refusals} ({@code field}, {@code reason}, {@code ja}, {@code en}) for what is null for
 * a reason, and {@code explanations} ({@code field}, {@code ja}, {@code en}, {@code formula}), empty without {@code --explain}. At the end stand
 * {@code notes}, {@code source} and {@code problems} ({@code file}, {@code severity}, {@code line}, {@code column}, {@code met},
 * {@code message}). Fields in brackets have an {@code …Exact}:
 *
 * <pre>
 * growth       changes: name from to [difference ratePercent annualRatePercent contributionPoints contributionPercent]
 * index        points: date figure [index previousPercent yearOnYearPercent]
 * composition  total [residual] printedSumPercent [herfindahl normalisedHerfindahl equivalentNumber entropy evenness gini]
 *              parts: name figure [sharePercent] adjustedPercent
 *   with --to  [halfSum euclidean mooreDegrees lilien]; parts: name [fromPercent toPercent differencePoints]
 * quotient     place [krugman dissimilarity hachman quotientGini herfindahl]
 *              industries: id name figure [sharePercent referencePercent quotient symmetric]
 *   --industry industry ranked unranked; places: as industries
 * shift-share  place [change national mix regional residual]; industries: id name [change national mix regional]
 *   --variant  homothetic: [competitive allocation] of each industry; factors: [structureFactor locationFactor]
 * project      peakDate peakPersons workingAgePeakDate workingAgePeakPersons; with ratio first [childWomanRatio sexRatio]
 *              points: date total young working old [ageingPercent] births deaths netMoves
 * response     confidence interval [chiSquare] degreesOfFreedom probability [designEffect effectiveSize]
 *              strata: name mailed valid [ratePercent] lowerPercent upperPercent marginPoints
 * estimate     rows sumOfWeights weightingEffect; with --rake first leastFactor mostFactor
 *              estimates: statistic domain estimate standardError relativeErrorPercent lower upper size degreesOfFreedom designEffect
 * plan check   errorCount warningCount infoCount examined; findings: severity rule path sentence
 * </pre>
 *
 * <p>{@code audit} has a form of its own ({@code AuditJson}); {@code report} writes that of {@code examples.report} and {@code examples.kawasaki}.
 */
package org.machistat.examples.command;
