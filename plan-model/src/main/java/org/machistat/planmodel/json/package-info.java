/** Plans as JSON that people can write: {@link org.machistat.planmodel.json.PlanJson} reads and writes it. */
package org.machistat.planmodel.json;
