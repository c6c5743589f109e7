/**
 * Which printed figure of a table is wrong, what it must be, and the proof.
 * <p>Start with {@link org.machistat.core.audit.TableAudit}: it reads the roles of the columns and the totals, and answers with an
 * {@link org.machistat.core.audit.AuditReport}. A {@link org.machistat.core.audit.Finding} is one figure or row that cannot stand,
 * with the {@link org.machistat.core.audit.Rule}s that prove it; a {@link org.machistat.core.audit.Repair} is one smallest set of
 * changes after which everything agrees.
 * <p>Every printed figure is a claim: an exact count, or an interval that its rounding leaves. The search for the claims to drop is
 * exact (Fellegi and Holt 1976, by implicit hitting sets over proofs of contradiction): it never guesses, and says so where it stops.
 *
 * <p>A study of planted errors: establishments of 40 municipalities by division and sector in 2014 and 2016; digits, signs,
 * decimals, groups and units mistaken, rows missing, doubled or exchanged. 40 tables for each line, made by the main method of the
 * test class {@code PlantedErrors} with the argument 40. What was planted is always listed among the smallest repairs, or a smaller one
 * exists, after which the table is clean. No search ended at its bound. The same holds for 1,000 other tables, made with the
 * arguments 100 and 1000.
 *
 * <table>
 * <caption>Tables out of 40, with differences, rates and shares, and without (differences and rates prove more)</caption>
 * <tr><th>errors</th><th>columns</th><th>planted found</th><th>found as the only one</th><th>smaller exists</th>
 * <th>more repairs than listed</th><th>other of the same size</th><th>stopped</th></tr>
 * <tr><td>1</td><td>derived</td><td>40</td><td>37</td><td>0</td><td>0</td><td>0</td><td>0</td></tr>
 * <tr><td>2</td><td>derived</td><td>40</td><td>39</td><td>0</td><td>0</td><td>0</td><td>0</td></tr>
 * <tr><td>3</td><td>derived</td><td>40</td><td>40</td><td>0</td><td>0</td><td>0</td><td>0</td></tr>
 * <tr><td>4</td><td>derived</td><td>39</td><td>37</td><td>1</td><td>0</td><td>0</td><td>0</td></tr>
 * <tr><td>5</td><td>derived</td><td>40</td><td>39</td><td>0</td><td>0</td><td>0</td><td>0</td></tr>
 * <tr><td>1</td><td>levels only</td><td>40</td><td>28</td><td>0</td><td>0</td><td>0</td><td>0</td></tr>
 * <tr><td>2</td><td>levels only</td><td>33</td><td>12</td><td>7</td><td>0</td><td>0</td><td>0</td></tr>
 * <tr><td>3</td><td>levels only</td><td>31</td><td>4</td><td>9</td><td>0</td><td>0</td><td>0</td></tr>
 * <tr><td>4</td><td>levels only</td><td>12</td><td>0</td><td>28</td><td>0</td><td>0</td><td>0</td></tr>
 * <tr><td>5</td><td>levels only</td><td>9</td><td>0</td><td>31</td><td>0</td><td>0</td><td>0</td></tr>
 * </table>
 *
 * <p>Of 10,000 true tables rounded in seven directions none raises an alarm (test class {@code CleanTablesTest} with
 * {@code -Daudit.cleanTables=10000}; 2,000 in every build).
 */
package org.machistat.core.audit;
