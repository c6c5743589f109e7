/** What packages of this module share and nobody else sees. */
package org.machistat.survey.internal;
