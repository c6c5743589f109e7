package org.machistat.planmodel.initiative;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.machistat.core.text.Label;

/**
 * A word put on initiatives, such as ICT or 連携 (タグ).
 *
 * <p>Tags are an open set without order or parents: they are no layer of the plan and no {@link Viewpoint}, even where the
 * words are the same. Two tags are equal if their words are: an English name is only for showing.
 *
 * @param name the word
 * @param english the word in English; the word itself if none is known
 * @serial exclude
 */
public record Tag(String name, String english) implements Serializable {

    private static final Pattern BRACKETS = Pattern.compile("【([^【】]*)】");
    private static final Pattern SEPARATOR = Pattern.compile("[・、，,]");

    /**
     * Makes a tag.
     *
     * @param name the word
     * @param english the word in English
     * @throws IllegalArgumentException if one is blank or the word has brackets 【】 in it
     */
    public Tag {
        if (name.isBlank() || name.indexOf('【') >= 0 || name.indexOf('】') >= 0) {
            throw new IllegalArgumentException("Tag must be a word without 【】, but was '" + name + "'");
        }
        if (english.isBlank()) {
            throw new IllegalArgumentException(
                    "English name of tag '" + name + "' must not be blank, but was '" + english + "'");
        }
    }

    /**
     * Makes a tag of which no English name is known.
     *
     * @param name the word
     * @throws IllegalArgumentException if it is blank or has brackets 【】 in it
     */
    public Tag(String name) {
        this(name, name);
    }

    /**
     * The same tag with its name in English.
     *
     * @param newEnglish the word in English
     * @return the tag, equal to this one
     * @throws IllegalArgumentException if it is blank
     */
    public Tag withEnglish(String newEnglish) {
        return new Tag(name, newEnglish);
    }

    /**
     * The tag in words.
     *
     * @return the word in Japanese and English
     */
    public Label label() {
        return Label.of(name, english);
    }

    /**
     * A tag of a printed word: full-width letters become half-width (ＩＣＴ is ICT), spaces around it go.
     *
     * @param word the word
     * @return the tag
     * @throws IllegalArgumentException if it is blank or has brackets 【】 in it
     */
    public static Tag of(String word) {
        return new Tag(Normalizer.normalize(word, Normalizer.Form.NFKC).strip());
    }

    /**
     * Reads the tags in one pair of brackets: 【成長分野・ICT・連携】.
     *
     * <ul>
     *   <li>Words are parted by ・ or 、, so no word can have them inside.
     *   <li>A word that stands twice is taken once.
     * </ul>
     *
     * @param text the brackets with their words
     * @return the tags in printed order
     * @throws IllegalArgumentException if the text is not of this form
     */
    public static List<Tag> parse(String text) {
        Matcher m = BRACKETS.matcher(text.strip());
        if (!m.matches() || parts(m.group(1)).stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(
                    "Unable to parse tags from '" + text + "', expected a form such as '【成長分野・ICT・連携】'");
        }
        return tags(m.group(1));
    }

    /**
     * The tags in a heading, where 【】 may also hold words that are no tags, such as 【これまでの主な創出プロジェクト】.
     *
     * @param heading the heading
     * @param known the tags in use; a pair of brackets counts only if every word in it is one of them
     * @return the tags in printed order, each once; empty if there is none
     */
    public static List<Tag> listIn(String heading, Collection<Tag> known) {
        Set<Tag> allowed = Set.copyOf(known);
        Set<Tag> found = new LinkedHashSet<>();
        Matcher m = BRACKETS.matcher(heading);
        while (m.find()) {
            if (parts(m.group(1)).stream().noneMatch(String::isBlank)) {
                List<Tag> tags = tags(m.group(1));
                if (allowed.containsAll(tags)) {
                    found.addAll(tags);
                }
            }
        }
        return List.copyOf(found);
    }

    private static List<String> parts(String words) {
        return Arrays.asList(SEPARATOR.split(words, -1));
    }

    private static List<Tag> tags(String words) {
        return List.copyOf(
                new LinkedHashSet<>(parts(words).stream().map(Tag::of).toList()));
    }

    /**
     * Tags as they are printed; {@link #parse} reads them back unless a word has ・, 、 or a comma inside.
     *
     * @param tags the tags
     * @return such as 【成長分野・ICT・連携】, or an empty text for no tag
     */
    public static String print(Collection<Tag> tags) {
        List<String> names = new ArrayList<>();
        tags.forEach(tag -> names.add(tag.name));
        return names.isEmpty() ? "" : "【" + String.join("・", names) + "】";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tag that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** The word. */
    @Override
    public String toString() {
        return name;
    }
}
