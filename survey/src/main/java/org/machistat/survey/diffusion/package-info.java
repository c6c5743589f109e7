/**
 * Diffusion indices: what the answers 良い, 変わらない, 悪い say in one number.
 * <p>Start with {@link org.machistat.survey.diffusion.DiffusionIndex}, from counts or printed shares, and a {@link
 * org.machistat.survey.diffusion.DiffusionScheme}, which says what each option counts and how the index is rounded. {@link
 * org.machistat.survey.diffusion.DiffusionEstimator} takes the answers of a sample with its design, {@link
 * org.machistat.survey.diffusion.DiffusionSeries} several dates.
 * Null arguments throw {@code NullPointerException} everywhere here.
 */
package org.machistat.survey.diffusion;
