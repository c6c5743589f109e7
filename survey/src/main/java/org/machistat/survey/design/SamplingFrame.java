package org.machistat.survey.design;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.machistat.core.source.Source;
import org.machistat.core.value.Figure;

/**
 * What a sample is drawn from: strata with their numbers of units (抽出名簿・母集団).
 *
 * <ul>
 *   <li>Strata are any categories: industries, wards, ages. Without strata, a frame has one.
 *   <li>A stratum may be empty; the whole frame may not.
 * </ul>
 *
 * @serial exclude
 */
public final class SamplingFrame implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<FrameStratum> strata;
    private final Source source;
    private final long total;

    private SamplingFrame(List<FrameStratum> strata, Source source) {
        this.strata = List.copyOf(strata);
        this.source = Objects.requireNonNull(source, "source");
        Set<String> seen = new HashSet<>();
        long sum = 0;
        for (FrameStratum stratum : this.strata) {
            if (!seen.add(stratum.category().id())) {
                throw new IllegalArgumentException("A sampling frame must have each stratum once, but had '"
                        + stratum.category().id() + "' twice");
            }
            sum += stratum.units();
            if (sum < 0) {
                throw new ArithmeticException("The units of a sampling frame must add to at most " + Long.MAX_VALUE
                        + ", but with '" + stratum.category().id() + "' are more");
            }
        }
        if (sum == 0) {
            throw new IllegalArgumentException(
                    "A sampling frame must have at least one unit, but had none in " + this.strata.size() + " strata");
        }
        this.total = sum;
    }

    /**
     * A frame of strata.
     *
     * @param strata the strata in order, without a total
     * @param source where the numbers come from, such as 平成26年経済センサス‐基礎調査
     * @return the frame
     * @throws IllegalArgumentException if a stratum is there twice, or there is no unit
     * @throws ArithmeticException if the units are more than a {@code long} holds
     */
    public static SamplingFrame of(List<FrameStratum> strata, Source source) {
        return new SamplingFrame(strata, source);
    }

    /**
     * The strata.
     *
     * @return the strata in order
     */
    public List<FrameStratum> strata() {
        return strata;
    }

    /**
     * Where the numbers come from.
     *
     * @return the source
     */
    public Source source() {
        return source;
    }

    /**
     * The number N of all units.
     *
     * @return the sum over the strata
     */
    public long total() {
        return total;
    }

    /**
     * A stratum.
     *
     * @param id the id of its category
     * @return the stratum, or empty
     */
    public Optional<FrameStratum> find(String id) {
        Objects.requireNonNull(id, "id");
        return strata.stream()
                .filter(stratum -> stratum.category().id().equals(id))
                .findFirst();
    }

    /**
     * A stratum.
     *
     * @param id the id of its category
     * @return the stratum
     * @throws IllegalArgumentException if there is no such stratum; the message names the strata
     */
    public FrameStratum get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No stratum '" + id
                + "' in the sampling frame, the strata are "
                + strata.stream().map(stratum -> stratum.category().id()).toList()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SamplingFrame that && strata.equals(that.strata) && source.equals(that.source);
    }

    @Override
    public int hashCode() {
        return Objects.hash(strata, source);
    }

    /** The number of strata and units, as in "17層、42,616". */
    @Override
    public String toString() {
        return strata.size() + "層、" + Figure.of(total).printed();
    }
}
