package org.machistat.census.industry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;

/**
 * The complete Japan Standard Industrial Classification of one revision (日本標準産業分類).
 *
 * <p>Revision 13: 20 divisions, 99 major groups, 530 minor groups, 1,460 detailed industries. Revision 14: 20, 99, 536, 1,473. Source:
 * Ministry of Internal Affairs and Communications.
 *
 * <ul>
 *   <li>Questions about divisions alone are answered without reading the list of 2,000 codes; any other reads it once.
 *   <li>Of revision 13 no English names were issued for the 84 details 主として管理事務を行う本社等: {@link Industry#en} is empty there.
 *   <li>A code may be full width: Ｅ, ０９.
 *   <li>With groups ({@link #withGroups}) it is still this revision.
 *   <li>One name may belong to several codes: {@link #listNamed} gives them all.
 * </ul>
 */
public final class JsicClassification implements IndustryClassification {

    private static final JsicClassification REV13 =
            new JsicClassification(JsicRevision.REV13, "平成25年10月改定", "October 2013");
    private static final JsicClassification REV14 = new JsicClassification(JsicRevision.REV14, "令和5年6月改定", "June 2023");

    private static final class Full13 {
        static final ListedClassification LIST = REV13.read();
    }

    private static final class Full14 {
        static final ListedClassification LIST = REV14.read();
    }

    private final JsicRevision revision;
    private final Source source;
    private final List<Industry> divisions;
    private final List<IndustryGroup> groups;
    private final Supplier<ListedClassification> full;

    private JsicClassification(JsicClassification ungrouped, ListedClassification grouped) {
        this.revision = ungrouped.revision;
        this.source = ungrouped.source;
        this.divisions = ungrouped.divisions;
        this.groups = grouped.groups();
        this.full = () -> grouped;
    }

    private JsicClassification(JsicRevision revision, String dateJa, String dateEn) {
        this.revision = revision;
        this.source = Source.of(revision.label().plus(Label.of("（" + dateJa + "）", " (" + dateEn + ")")))
                .withPublisher(Label.of("総務省", "Ministry of Internal Affairs and Communications"));
        this.divisions = Arrays.stream(JsicDivision.values())
                .map(division -> new Industry(
                        division.code(),
                        IndustryLevel.DIVISION,
                        "",
                        division.label(revision).ja(),
                        division.label(revision).en()))
                .toList();
        this.groups = List.of();
        this.full = () -> revision == JsicRevision.REV13 ? Full13.LIST : Full14.LIST;
    }

    /**
     * Revision 13 of October 2013 (第13回改定).
     *
     * @return the classification
     */
    public static JsicClassification rev13() {
        return REV13;
    }

    /**
     * Revision 14 of June 2023 (第14回改定).
     *
     * @return the classification
     */
    public static JsicClassification rev14() {
        return REV14;
    }

    /**
     * The classification of a revision, if the library has its list.
     *
     * @param revision the revision
     * @return the classification, or empty for revisions 11 and 12
     */
    public static Optional<JsicClassification> find(JsicRevision revision) {
        return switch (revision) {
            case REV11, REV12 -> Optional.empty();
            case REV13 -> Optional.of(REV13);
            case REV14 -> Optional.of(REV14);
        };
    }

    private ListedClassification full() {
        return full.get();
    }

    private ListedClassification read() {
        String name = "jsic-rev" + revision.number() + ".tsv";
        List<Industry> industries = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(JsicClassification.class.getResourceAsStream(name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String division = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    String[] cells = line.split("\t", -1);
                    IndustryCode code = IndustryCode.of(cells[0]);
                    String parent = switch (code.level()) {
                        case GROUP, DIVISION -> "";
                        case MAJOR -> division;
                        case MINOR, DETAIL ->
                            code.text().substring(0, code.text().length() - 1);
                    };
                    division = code.level() == IndustryLevel.DIVISION ? code.text() : division;
                    industries.add(new Industry(code.text(), code.level(), parent, cells[1], cells[2]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Unable to read " + name, e);
        }
        return new ListedClassification(title(), source, industries, List.of());
    }

    /**
     * The revision.
     *
     * @return 13 or 14
     */
    public JsicRevision revision() {
        return revision;
    }

    @Override
    public Label title() {
        return revision.label();
    }

    @Override
    public Source source() {
        return source;
    }

    /**
     * The divisions as a classification of their own, made without reading the whole list.
     *
     * @return the twenty divisions
     */
    public IndustryClassification divisions() {
        return IndustryClassification.of(title(), source, divisions);
    }

    @Override
    public List<Industry> list() {
        return full().list();
    }

    @Override
    public List<Industry> list(IndustryLevel level) {
        return level == IndustryLevel.DIVISION ? divisions : full().list(level);
    }

    @Override
    public List<IndustryGroup> groups() {
        return groups;
    }

    @Override
    public Optional<Industry> find(String code) {
        if (code.length() > 1 && code.charAt(0) >= '0' && code.charAt(0) <= '9') {
            Optional<Industry> asWritten = full().find(code);
            if (asWritten.isPresent()) {
                return asWritten;
            }
        }
        String half = IndustryCode.parse(code).map(IndustryCode::text).find().orElse(code);
        Optional<Industry> division = divisions.stream()
                .filter(one -> half.length() == 1 && one.code().equals(half))
                .findFirst();
        return division.isPresent() ? division : full().find(half);
    }

    @Override
    public List<Industry> children(String code) {
        return full().children(get(code).code());
    }

    @Override
    public List<Industry> listNamed(String name) {
        return full().listNamed(name);
    }

    @Override
    public JsicClassification withGroups(List<IndustryGroup> more) {
        return new JsicClassification(this, full().withGroups(more));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsicClassification that && revision == that.revision && groups.equals(that.groups);
    }

    @Override
    public int hashCode() {
        return Objects.hash(revision, groups);
    }

    /** The title. */
    @Override
    public String toString() {
        return title().ja();
    }
}
