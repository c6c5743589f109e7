package org.machistat.census.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.machistat.core.source.Place;
import org.machistat.core.text.Label;
import org.machistat.core.value.Unit;

/**
 * Coded values as they come, in primitive columns: the codes, the number or the text, the unit, the place.
 *
 * <p>Each value is begun, given its codes and its text, and ended. Nothing is decided here, so that the legend and the
 * classifications may come behind the values.
 */
public final class ValueColumns {

    /** In place of the number of decimals: the value is not a plain number but a text. */
    static final byte TEXT = -1;

    private static final int NOT_GIVEN = -1;
    private static final int MOST_DIGITS = 18;
    private static final int MOST_AXES = 40;

    /** Where the values of a page begin, and what names their place. */
    private record Page(int number, int first, String pointer) {}

    private final int most;
    private final List<String> axisIds = new ArrayList<>();
    private final List<CodeList> codeLists = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();
    private final CodeList texts = new CodeList();
    private final CodeList unitTexts = new CodeList();
    private final List<Unit> units = new ArrayList<>();
    private final Map<Integer, String> remarks = new HashMap<>();

    private int[][] codes = new int[0][];
    private long[] numbers = new long[1024];
    private byte[] decimals = new byte[1024];
    private int[] unitIndexes = new int[1024];
    private int[] lines = new int[1024];
    private int[] columns = new int[1024];
    private int size;
    private boolean hasValue;

    /**
     * An empty list of values that takes so many.
     *
     * @param most how many values are taken
     */
    public ValueColumns(int most) {
        this.most = most;
        unit("");
    }

    /**
     * The number of values so far.
     *
     * @return the number
     */
    public int size() {
        return size;
    }

    /**
     * Starts a page; its values are named by a pointer with their number behind it, or by nothing if that is empty.
     *
     * @param number the number of the page
     * @param pointer the pointer of the list of values, or empty
     */
    public void startPage(int number, String pointer) {
        pages.add(new Page(number, size, pointer));
    }

    /**
     * The column of an axis, which is made if it is new.
     *
     * @param id the id of the axis
     * @return the number of the column
     */
    public int axis(String id) {
        int known = axisIds.indexOf(id);
        if (known >= 0) {
            return known;
        }
        if (axisIds.size() == MOST_AXES) {
            throw new StoppedException(Label.of(
                    "値の属性が" + MOST_AXES + "種類を超えたため読み取りを中止した",
                    "Stopped: the values have more than " + MOST_AXES + " different attributes"));
        }
        axisIds.add(id);
        codeLists.add(new CodeList());
        codes = Arrays.copyOf(codes, codes.length + 1);
        int[] column = new int[numbers.length];
        Arrays.fill(column, NOT_GIVEN);
        codes[codes.length - 1] = column;
        return codes.length - 1;
    }

    /**
     * Begins a value at a place.
     *
     * @param line the line
     * @param column the column
     */
    public void begin(int line, int column) {
        if (size == most) {
            throw tooMany();
        }
        if (size == numbers.length) {
            grow();
        }
        lines[size] = line;
        columns[size] = column;
        unitIndexes[size] = 0;
        for (int[] code : codes) {
            code[size] = NOT_GIVEN;
        }
        hasValue = false;
    }

    private StoppedException tooMany() {
        return new StoppedException(Label.of(
                String.format(Locale.ROOT, "値が上限の%,d個を超えたため読み取りを中止した。何も読み取っていない", most),
                String.format(Locale.ROOT, "Stopped, nothing was read: more than the limit of %,d values", most)));
    }

    private void grow() {
        int length = (int) Math.min(most, 4L * size);
        numbers = Arrays.copyOf(numbers, length);
        decimals = Arrays.copyOf(decimals, length);
        unitIndexes = Arrays.copyOf(unitIndexes, length);
        lines = Arrays.copyOf(lines, length);
        columns = Arrays.copyOf(columns, length);
        for (int i = 0; i < codes.length; i++) {
            codes[i] = Arrays.copyOf(codes[i], length);
        }
    }

    /**
     * Gives the value its code on an axis; false if it has one already, which it keeps.
     *
     * @param axis the column of the axis
     * @param buffer characters
     * @param offset where the text begins among them
     * @param length its length
     * @return whether it was taken
     */
    public boolean code(int axis, char[] buffer, int offset, int length) {
        int[] column = codes[axis];
        if (column[size] != NOT_GIVEN) {
            return false;
        }
        column[size] = codeLists.get(axis).index(buffer, offset, length);
        return true;
    }

    /**
     * Gives the value its unit.
     *
     * @param buffer characters
     * @param offset where the text begins among them
     * @param length its length
     */
    public void unit(char[] buffer, int offset, int length) {
        int index = unitTexts.index(buffer, offset, length);
        if (index == units.size()) {
            units.add(Unit.parse(ProblemList.shorten(unitTexts.get(index))));
        }
        unitIndexes[size] = index;
    }

    private void unit(String text) {
        unit(text.toCharArray(), 0, text.length());
    }

    /**
     * Gives the value an annotation.
     *
     * @param symbol the symbol of the annotation
     */
    public void remark(String symbol) {
        remarks.put(size, symbol);
    }

    /**
     * Gives the value its number or text.
     *
     * @param buffer characters
     * @param offset where the text begins among them
     * @param length its length
     */
    public void value(char[] buffer, int offset, int length) {
        hasValue = true;
        if (!plain(buffer, offset, length)) {
            decimals[size] = TEXT;
            numbers[size] = texts.index(buffer, offset, length);
        }
    }

    /** Takes a number as FigureParser does, if it is of digits, a point, commas before groups of three, and a minus sign. */
    private boolean plain(char[] buffer, int offset, int length) {
        int end = offset + length;
        boolean negative = length > 0 && buffer[offset] == '-';
        int first = negative ? offset + 1 : offset;
        int point = -1;
        int comma = -1;
        int digits = 0;
        long number = 0;
        for (int at = first; at < end; at++) {
            int digit = buffer[at] - '0';
            if (digit >= 0 && digit <= 9) {
                number = 10 * number + digit;
                digits++;
            } else if (buffer[at] == '.' && point < 0) {
                point = at;
            } else if (buffer[at] == ',' && point < 0 && isGroup(first, comma, at)) {
                comma = at;
            } else {
                return false;
            }
        }
        int wholeEnd = point < 0 ? end : point;
        boolean isNumber = digits > 0
                && digits <= MOST_DIGITS
                && wholeEnd > first
                && point != end - 1
                && !(wholeEnd - first > 1 && buffer[first] == '0')
                && !(negative && number == 0)
                && (comma < 0 || wholeEnd - comma == 4);
        if (isNumber) {
            numbers[size] = negative ? -number : number;
            decimals[size] = (byte) (point < 0 ? 0 : end - 1 - point);
        }
        return isNumber;
    }

    /** Whether the digits between one comma, or the start, and the next are as many as they must be. */
    private static boolean isGroup(int first, int comma, int next) {
        return comma < 0 ? next > first && next - first <= 3 : next - comma == 4;
    }

    /**
     * Ends the value; false if it was given neither a number nor a text, so that it is blank.
     *
     * @return whether it was given one
     */
    public boolean end() {
        boolean given = hasValue;
        if (!given) {
            value(new char[0], 0, 0);
        }
        size++;
        return given;
    }

    /**
     * Drops the value that was begun.
     */
    public void drop() {
        remarks.remove(size);
    }

    List<String> axisIds() {
        return axisIds;
    }

    /** The codes met on an axis. */
    List<String> codesOf(int axis) {
        CodeList list = codeLists.get(axis);
        List<String> all = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            all.add(list.get(i));
        }
        return all;
    }

    /** For each value its number among the codes met on an axis, or less than 0 if it has none. */
    int[] column(int axis) {
        return codes[axis];
    }

    long number(int value) {
        return numbers[value];
    }

    int decimals(int value) {
        return decimals[value];
    }

    boolean isText(int value) {
        return decimals[value] == TEXT;
    }

    int textCount() {
        return texts.size();
    }

    String text(int index) {
        return texts.get(index);
    }

    Unit unit(int value) {
        return units.get(unitIndexes[value]);
    }

    /** The value as it came, for messages. */
    String met(int value) {
        return isText(value)
                ? texts.get((int) numbers[value])
                : BigDecimal.valueOf(numbers[value], decimals[value]).toPlainString();
    }

    Optional<String> remarkOf(int value) {
        return Optional.ofNullable(remarks.get(value));
    }

    boolean hasRemarks() {
        return !remarks.isEmpty();
    }

    /** The number of the page of a value. */
    int page(int value) {
        return pageOf(value).number();
    }

    private Page pageOf(int value) {
        Page found = pages.get(0);
        for (Page page : pages) {
            if (page.first() <= value) {
                found = page;
            }
        }
        return found;
    }

    /** Where a value stands. */
    Place place(int value) {
        Page page = pageOf(value);
        String name = page.pointer().isEmpty() ? "" : page.pointer() + "/" + (value - page.first());
        return new Place(lines[value], columns[value], name);
    }
}
