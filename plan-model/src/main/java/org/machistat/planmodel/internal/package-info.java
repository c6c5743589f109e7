/** What the packages of the plan model share and do not export. */
package org.machistat.planmodel.internal;
