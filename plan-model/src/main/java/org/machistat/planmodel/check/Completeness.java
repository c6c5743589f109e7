package org.machistat.planmodel.check;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.machistat.core.text.Label;
import org.machistat.planmodel.PlanModel;
import org.machistat.planmodel.initiative.FigureStub;
import org.machistat.planmodel.initiative.FigureStub.Status;
import org.machistat.planmodel.initiative.SeriesStub;

/**
 * How many of the charts and tables that a document announces have data (図表の充足状況).
 *
 * @param figures the figures announced, in printed order
 * @param series the series announced, in printed order
 * @serial exclude
 */
public record Completeness(List<FigureStub> figures, List<SeriesStub> series) implements Serializable {

    /**
     * Makes a statement of completeness.
     *
     * @param figures the figures announced
     * @param series the series announced
     */
    public Completeness {
        figures = List.copyOf(figures);
        series = List.copyOf(series);
    }

    /**
     * The completeness of a plan.
     *
     * @param model the plan
     * @return how complete its figures are
     */
    public static Completeness of(PlanModel model) {
        return new Completeness(model.figures(), model.series());
    }

    /**
     * How many are announced.
     *
     * @return the number of figures and series
     */
    public int announced() {
        return figures.size() + series.size();
    }

    /**
     * How many have data.
     *
     * @return the number of figures and series with data
     */
    public int withData() {
        return announced() - listWithoutData().size();
    }

    /**
     * What has no data.
     *
     * @return the titles, figures before series
     */
    public List<Label> listWithoutData() {
        return Stream.concat(
                        figures.stream()
                                .filter(figure -> figure.status() != Status.WITH_DATA)
                                .map(FigureStub::title),
                        series.stream()
                                .filter(one -> one.status() != Status.WITH_DATA)
                                .map(SeriesStub::title))
                .toList();
    }

    /**
     * The completeness in words.
     *
     * @return the sentence in Japanese and English
     */
    public Label label() {
        return Label.of(
                "図表" + announced() + "件のうちデータのあるものは" + withData() + "件",
                "Of " + announced() + " figures announced, " + withData() + " have data");
    }

    /** The sentence in Japanese. */
    @Override
    public String toString() {
        return label().ja();
    }
}
