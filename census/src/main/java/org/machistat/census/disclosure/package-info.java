/**
 * Figures withheld so that nobody can be recognised, with the proof that they cannot be worked out (秘匿処理): start at
 * {@link org.machistat.census.disclosure.DisclosureControl}; {@link org.machistat.census.disclosure.IntervalAttack} tries any published table.
 *
 * <p>In tables of up to 400 cells the cheapest choice is searched for; {@link org.machistat.census.disclosure.ProtectedTable#isOptimal} says whether it
 * was found, which {@code SuppressionOptimumTest} verifies by trying every cheaper choice on more than 200 tables. Of larger tables there is
 * the quick choice only. What it loses beside the cheapest was measured where both are known, on 200 random tables of each shape that need
 * further cells (mean over all of them; cells of sensitive ones not counted):
 *
 * <table>
 *   <caption>The quick choice beside the cheapest</caption>
 *   <thead>
 *     <tr><th>shape</th><th>fewest cells: cheapest in</th><th>cells more</th><th>least values: cheapest in</th><th>values more</th></tr>
 *   </thead>
 *   <tbody>
 *     <tr><td>list of 10 with its total</td><td>100%</td><td>0%</td><td>100%</td><td>0%</td></tr>
 *     <tr><td>2 × 4 with margins</td><td>84.5%</td><td>5.2%</td><td>83.5%</td><td>2.7%</td></tr>
 *     <tr><td>3 × 3 with margins</td><td>94%</td><td>2.0%</td><td>96.5%</td><td>0.7%</td></tr>
 *     <tr><td>(2 + 2) × 2 with subtotals and margins</td><td>93.5%</td><td>1.9%</td><td>93.5%</td><td>1.4%</td></tr>
 *     <tr><td>2 × 3 of small counts, protection of 1</td><td>95.5%</td><td>1.9%</td><td>91%</td><td>2.0%</td></tr>
 *     <tr><td>17 industries in 3 sectors, as in Kawasaki's paper of 2017 and smaller</td><td>99%</td><td>0.8%</td><td>100%</td><td>0%</td></tr>
 *     <tr><td>6 × 4 with margins, as villages in SSDSE</td><td>98.5%</td><td>0.5%</td><td>92%</td><td>1.8%</td></tr>
 *   </tbody>
 * </table>
 *
 * <p>The paper's own industries of 2016 lose one cell, 製造業 with 3,015 establishments, either way. {@code SuppressionOptimumTest.main} in the tests
 * of this module prints the table anew.
 */
package org.machistat.census.disclosure;
