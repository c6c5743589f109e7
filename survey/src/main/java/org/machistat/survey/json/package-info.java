/**
 * Surveys as JSON.
 * <p>Register {@link org.machistat.survey.json.SurveyJson} with a Jackson mapper; it brings {@link org.machistat.core.json.CoreJson} with it, in whose forms
 * figures, labels, categories, sources, answers and explanations stand. What is an input is read and written; results are written only, each with
 * its {@code "explanation"}. Fields that hold what is usual (no design effect, no notes, an unstated source) are left out.
 *
 * <h2 id="survey-json">The format</h2>
 * <dl>
 * <dt>{@link org.machistat.survey.design.SamplingFrame}</dt>
 * <dd>{@code {"strata": [{"category": "製造業", "units": 4078}], "source": {"document": "経済センサス"}}}</dd>
 * <dt>{@link org.machistat.survey.response.ResponseTable}: four figures a stratum; one that is left out is blank</dt>
 * <dd>{@code {"strata": [{"category": "製造業", "mailed": {"value": 468}, "valid": {"value": 89}}], "source": {…}}}</dd>
 * <dt>{@link org.machistat.survey.response.ResponseRate}, written only</dt>
 * <dd>{@code {"definition": "VALID_OF_MAILED", "percent": 17.0, "exactPercent": "83700/4918", "explanation": {…}}}</dd>
 * <dt>{@link org.machistat.survey.estimate.Estimate}, written only; the interval is that of 95% by Student's t</dt>
 * <dd>{@code {"title": {…}, "value": 644.169, "standardError": 23.4, "interval": {"value": {…}}, "size": 200, "effectiveSize": {…},
 * "degreesOfFreedom": 197, "designEffect": 1.2, "method": {…}, "explanation": {…}}}</dd>
 * <dt>{@link org.machistat.survey.estimate.EstimateInterval}, written only</dt>
 * <dd>{@code {"method": {…}, "confidence": 0.95, "lower": 598.1, "upper": 690.3}}</dd>
 * <dt>{@link org.machistat.survey.estimate.EstimateSet}, written only</dt>
 * <dd>{@code {"estimates": [{…}, …], "covariance": [[547.9, 12.0], [12.0, 3.1]]}}</dd>
 * <dt>{@link org.machistat.survey.weighting.Weighting}, written only, without the weight of each row</dt>
 * <dd>{@code {"sum": 6194.0, "size": 200, "leastFactor": 0.9, "mostFactor": 1.1, "designEffect": 1.05, "effectiveSize": 190.5,
 * "explanation": {…}}}</dd>
 * <dt>{@link org.machistat.survey.response.ResponseWeights}, written only</dt>
 * <dd>{@code {"weights": {"製造業": "4078/89"}, "designEffect": "11/10", "effectiveSize": "7610/11", "explanation": {…}}}</dd>
 * <dt>{@link org.machistat.survey.diffusion.DiffusionIndex}, written only</dt>
 * <dd>{@code {"printed": -58, "value": "-58", "interval": {…}, "base": 377, "unanswered": 9, "percentages": ["3", "36", "61"], "weights": ["1", "0",
 * "-1"], "estimate": {…}, "explanation": {…}}}</dd>
 * <dt>{@link org.machistat.survey.diffusion.DiffusionSeries}, written only</dt>
 * <dd>{@code {"name": {…}, "printed": {"2008-12": -24, "2009-03": -58}}}</dd>
 * </dl>
 */
package org.machistat.survey.json;
