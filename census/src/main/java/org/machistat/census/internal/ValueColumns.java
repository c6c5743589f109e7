package org.machistat.census.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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

    /** How many bytes must be there from where a quoted text begins. */
    public static final int QUOTED = CodeList.LONGEST_QUOTED;

    /** In place of the number of decimals: the value is not a plain number but a text. */
    static final byte TEXT = -1;

    private static final int NOT_GIVEN = -1;
    static final int MOST_AXES = 40;

    /** As many values as e-Stat gives on one page; nothing is reserved for more on the mere word of an answer. */
    private static final int MOST_EXPECTED = 100_000;

    private final int most;
    private final List<String> axisIds = new ArrayList<>();
    private final ValuePages pages = new ValuePages();
    private final PlainNumber plain = new PlainNumber();
    private final CodeList texts = new CodeList();
    private final CodeList unitTexts = new CodeList();
    private final List<Unit> units = new ArrayList<>();
    private final Map<Integer, String> remarks = new HashMap<>();
    private final BitSet unexplained = new BitSet();

    private CodeList[] lists = new CodeList[0];
    private int[][] codes = new int[0][];
    private long[] numbers = new long[1024];
    private byte[] decimals = new byte[1024];
    private int[] unitIndexes = new int[1024];
    private int[] lines = new int[1024];
    private int[] columns = new int[1024];
    private int size;

    /** Of the value that was begun: the axes on which it has a code, as bits, whether it has a number or a text, and a unit. */
    private long given;

    private boolean hasValue;
    private boolean hasUnit;

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
        pages.add(number, size, pointer);
    }

    /**
     * Makes room for values that are said to come; more may come, or fewer.
     *
     * @param count how many are said to come
     */
    public void expect(long count) {
        long length = Math.min(size + Math.min(count, MOST_EXPECTED), most);
        if (length > numbers.length) {
            resize((int) length);
        }
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
        lists = Arrays.copyOf(lists, lists.length + 1);
        lists[lists.length - 1] = new CodeList();
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
            resize((int) Math.min(most, 4L * size));
        }
        lines[size] = line;
        columns[size] = column;
        unitIndexes[size] = 0;
        given = 0;
        hasValue = false;
        hasUnit = false;
    }

    private StoppedException tooMany() {
        return new StoppedException(Label.of(
                String.format(Locale.ROOT, "値が上限の%,d個を超えたため読み取りを中止した。何も読み取っていない", most),
                String.format(Locale.ROOT, "Stopped, nothing was read: more than the limit of %,d values", most)));
    }

    private void resize(int length) {
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
        if ((given & 1L << axis) != 0) {
            return false;
        }
        putCode(axis, lists[axis].index(buffer, offset, length));
        return true;
    }

    /**
     * Gives the value its unit; false if it has one already, which it keeps.
     *
     * @param buffer characters
     * @param offset where the text begins among them
     * @param length its length
     * @return whether it was taken
     */
    public boolean unit(char[] buffer, int offset, int length) {
        if (hasUnit) {
            return false;
        }
        hasUnit = true;
        int index = unitTexts.index(buffer, offset, length);
        if (index == units.size()) {
            units.add(Unit.parse(ProblemList.shorten(unitTexts.get(index))));
        }
        unitIndexes[size] = index;
        return true;
    }

    private void unit(String text) {
        unit(text.toCharArray(), 0, text.length());
    }

    /**
     * Gives the value an annotation; false if it has one already, which it keeps.
     *
     * @param symbol the symbol of the annotation
     * @return whether it was taken
     */
    public boolean remark(String symbol) {
        return remarks.putIfAbsent(size, symbol) == null;
    }

    /**
     * Gives the value its number or text; false if it has one already, which it keeps.
     *
     * @param buffer characters
     * @param offset where the text begins among them
     * @param length its length
     * @return whether it was taken
     */
    public boolean value(char[] buffer, int offset, int length) {
        if (hasValue) {
            return false;
        }
        hasValue = true;
        if (plain.read(buffer, offset, length)) {
            putPlain();
        } else {
            putText(texts.index(buffer, offset, length));
        }
        return true;
    }

    /**
     * Gives the value a text that is no figure, whatever it looks like, as where columns have shifted.
     *
     * @param text the text
     */
    public void unexplained(String text) {
        hasValue = true;
        putText(texts.index(text));
        unexplained.set(size);
    }

    private void putText(int text) {
        decimals[size] = TEXT;
        numbers[size] = text;
    }

    private void putPlain() {
        numbers[size] = plain.number();
        decimals[size] = (byte) plain.decimals();
    }

    /**
     * Gives the value its number, or a text that others had, from the bytes of a JSON text in UTF-8.
     *
     * @param bytes the text, of which {@link #QUOTED} bytes must be there
     * @param from where the value begins, behind the opening quote
     * @return where the bytes go on behind the closing quote; 0 if it was not taken, as decoding must tell what it is
     */
    public int quotedValue(byte[] bytes, int from) {
        if (hasValue) {
            return 0;
        }
        int end = plain.readQuoted(bytes, from);
        if (end > 0) {
            putPlain();
        } else {
            int text = texts.indexOfQuoted(bytes, from);
            if (text < 0) {
                return 0;
            }
            putText(text);
            end = from + texts.quotedLength(text);
        }
        hasValue = true;
        return end;
    }

    /**
     * Gives the value its code on an axis from the bytes of a JSON text in UTF-8.
     *
     * @param axis the column of the axis
     * @param bytes the text, of which {@link #QUOTED} bytes must be there
     * @param from where the code begins, behind the opening quote
     * @return where the bytes go on behind the closing quote; 0 if it was not taken, as it is not one of the codes that are likely
     *     here, or the value has one already
     */
    public int quotedCode(int axis, byte[] bytes, int from) {
        CodeList list = lists[axis];
        int index = list.indexOfQuoted(bytes, from);
        if (index < 0 || (given & 1L << axis) != 0) {
            return 0;
        }
        putCode(axis, index);
        return from + list.quotedLength(index);
    }

    private void putCode(int axis, int index) {
        codes[axis][size] = index;
        given |= 1L << axis;
    }

    /**
     * Gives the value its unit from the bytes of a JSON text in UTF-8.
     *
     * @param bytes the text, of which {@link #QUOTED} bytes must be there
     * @param from where the unit begins, behind the opening quote
     * @return where the bytes go on behind the closing quote; 0 if it was not taken, as it is not one of the units that are likely
     *     here, or the value has one already
     */
    public int quotedUnit(byte[] bytes, int from) {
        int index = unitTexts.indexOfQuoted(bytes, from);
        if (index < 0 || hasUnit) {
            return 0;
        }
        unitIndexes[size] = index;
        hasUnit = true;
        return from + unitTexts.quotedLength(index);
    }

    /**
     * Ends the value; false if it was given neither a number nor a text, so that it is blank.
     *
     * @return whether it was given one
     */
    public boolean end() {
        boolean had = hasValue;
        if (!had) {
            value(new char[0], 0, 0);
        }
        for (int axis = 0; axis < codes.length; axis++) {
            if ((given & 1L << axis) == 0) {
                codes[axis][size] = NOT_GIVEN;
            }
        }
        size++;
        return had;
    }

    /**
     * Drops the value that was begun.
     */
    public void drop() {
        remarks.remove(size);
        unexplained.clear(size);
    }

    List<String> axisIds() {
        return axisIds;
    }

    /** The codes met on an axis. */
    List<String> codesOf(int axis) {
        CodeList list = lists[axis];
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

    boolean isUnexplained(int value) {
        return unexplained.get(value);
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
        return pages.number(value);
    }

    /** Where a value stands. */
    Place place(int value) {
        return new Place(lines[value], columns[value], pages.name(value));
    }
}
