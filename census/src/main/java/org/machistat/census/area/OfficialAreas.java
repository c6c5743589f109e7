package org.machistat.census.area;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.machistat.core.area.AreaCode;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;

/** Reads the official lists that the library carries (収録データの読み込み). */
final class OfficialAreas {

    private static final Source SOURCE = Source.of(
                    Label.of("統計に用いる標準地域コード・廃置分合等情報", "standard area codes and their changes"))
            .withPublisher(Label.of("総務省統計局（e-Stat）", "Statistics Bureau of Japan (e-Stat)"));
    private static final LocalDate FIRST = LocalDate.of(1970, 4, 1);
    /** The list is undated; since this day there are as many core cities as it has (松本市 and 一宮市 were the last). */
    private static final LocalDate PEERS = LocalDate.of(2021, 4, 1);

    private static final LocalDate LAST = LocalDate.of(2024, 1, 1);
    private static final Map<String, AreaKind> KINDS = Map.of(
            "D", AreaKind.DESIGNATED_CITY,
            "C", AreaKind.CITY,
            "T", AreaKind.TOWN,
            "V", AreaKind.VILLAGE,
            "S", AreaKind.SPECIAL_WARD,
            "W", AreaKind.WARD,
            "G", AreaKind.DISTRICT,
            "A", AreaKind.SPECIAL_WARD_AREA);

    private final Map<String, AreaCode> codes = new HashMap<>();
    private final Map<String, LocalDate> dates = new HashMap<>();
    private final Map<AreaCode, List<AreaUnit>> versions = new HashMap<>();
    private final List<AreaUnit> units = new ArrayList<>();

    private OfficialAreas() {}

    static AreaDirectory load() {
        OfficialAreas lists = new OfficialAreas();
        lists.lines("prefectures.tsv").forEach(lists::addPrefecture);
        lists.lines("units.tsv").forEach(lists::addUnit);
        List<AreaChange> changes =
                lists.lines("changes.tsv").stream().map(lists::change).toList();
        List<PeerGroup> groups =
                lists.lines("peer-groups.tsv").stream().map(lists::group).toList();
        return AreaDirectory.of(SOURCE, FIRST, lists.units, changes)
                .withLast(LAST)
                .withPeerGroups(groups);
    }

    private List<String[]> lines(String name) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(OfficialAreas.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addPrefecture(String[] cells) {
        add(AreaUnit.of(code(cells[0]), Label.of(cells[1], cells[3]), AreaKind.PREFECTURE, validity(cells[4], ""))
                .withKana(cells[2]));
    }

    private void addUnit(String[] cells) {
        AreaUnit unit = AreaUnit.of(
                        code(cells[0]), Label.same(cells[1]), KINDS.get(cells[3]), validity(cells[5], cells[6]))
                .withKana(cells[2]);
        add(cells[4].isEmpty() ? unit : unit.withParent(code(cells[4])));
    }

    private void add(AreaUnit unit) {
        units.add(unit);
        versions.computeIfAbsent(unit.code(), key -> new ArrayList<>(1)).add(unit);
    }

    private AreaChange change(String[] cells) {
        LocalDate date = date(cells[0]);
        List<AreaUnit> before = codes(cells[2]).stream()
                .map(code -> version(code, date.minusDays(1)))
                .toList();
        List<AreaUnit> after = codes(cells[3]).stream()
                .map(code -> versions.get(code).stream()
                        .filter(unit -> unit.validity().contains(date))
                        .findFirst()
                        .orElseGet(() -> version(code, date.minusDays(1))))
                .toList();
        return new AreaChange(date, ChangeKind.valueOf(cells[1]), before, after, Label.same(cells[4]));
    }

    private AreaUnit version(AreaCode code, LocalDate date) {
        return versions.get(code).stream()
                .filter(unit -> unit.validity().contains(date))
                .findFirst()
                .orElseThrow();
    }

    private PeerGroup group(String[] cells) {
        return new PeerGroup(Label.of(cells[0], cells[1]), codes(cells[2]), PEERS);
    }

    private List<AreaCode> codes(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(" ")).map(this::code).toList();
    }

    private AreaCode code(String text) {
        return codes.computeIfAbsent(text, AreaCode::parse);
    }

    private LocalDate date(String text) {
        return dates.computeIfAbsent(text, LocalDate::parse);
    }

    private Validity validity(String from, String until) {
        if (from.isEmpty()) {
            return until.isEmpty() ? Validity.ALWAYS : Validity.until(date(until));
        }
        return until.isEmpty() ? Validity.from(date(from)) : Validity.of(date(from), date(until));
    }
}
