package org.machistat.census.wave;

import org.machistat.core.text.Label;

/** What kinds of establishments a wave counts, and how it finds and asks them (調査の範囲と方法). */
public final class Coverage {

    private Coverage() {}

    /** Whose establishments are counted (経営組織の範囲). */
    public enum Ownership {
        /** Private establishments only (民営). */
        PRIVATE("民営のみ", "private establishments only"),
        /** Private establishments without proprietors who employ nobody: 2024 (民営、雇用者のいない個人経営を除く). */
        PRIVATE_EMPLOYERS("民営のみ（雇用者のいない個人経営を除く）", "private establishments without proprietors who employ nobody"),
        /** Establishments of the state and of local governments only (国・地方公共団体). */
        PUBLIC("国・地方公共団体のみ", "public establishments only"),
        /** Private and public establishments (全事業所). */
        ALL("全事業所（国・地方公共団体を含む）", "all establishments, public ones included");

        private final Label label;

        Ownership(String ja, String en) {
            this.label = Label.of(ja, en);
        }

        /**
         * Whether public establishments are left out.
         *
         * @return true for private establishments only
         */
        public boolean isPrivate() {
            return this == PRIVATE || this == PRIVATE_EMPLOYERS;
        }

        /**
         * The scope in words.
         *
         * @return the words in Japanese and English
         */
        public Label label() {
            return label;
        }
    }

    /** Whether establishments that exist but could not be described are counted (事業内容等不詳の扱い). */
    public enum Undescribed {
        /** They are not counted, as in most tables by industry (事業内容等不詳を除く). */
        EXCLUDED("事業内容等不詳を除く", "without establishments of unknown activity"),
        /** They are counted (事業内容等不詳を含む). */
        INCLUDED("事業内容等不詳を含む", "with establishments of unknown activity"),
        /** The table does not say (明示なし). */
        UNSTATED("事業内容等不詳の扱いの明示なし", "treatment of unknown activity not stated");

        private final Label label;

        Undescribed(String ja, String en) {
            this.label = Label.of(ja, en);
        }

        /**
         * The treatment in words.
         *
         * @return the words in Japanese and English
         */
        public Label label() {
            return label;
        }
    }

    /** How the establishments to be surveyed were found (調査名簿). */
    public enum Frame {
        /** Enumerators listed what they saw in their districts: the Establishment and Enterprise Census (調査員による把握). */
        FIELD_LISTING("調査員が調査区で把握した事業所", "establishments that enumerators saw in their districts"),
        /** Also from company registration and labour insurance, branches asked through head offices: 2009 to 2016 (行政記録の活用). */
        ADMINISTRATIVE_RECORDS(
                "商業・法人登記等の行政記録も用いた名簿", "a register that also uses administrative records such as company registration"),
        /** Also from the National Tax Agency's corporate-number register: since 2019 (法人番号の活用). */
        CORPORATE_NUMBERS(
                "国税庁法人番号公表サイトで把握した事業所も加えた名簿",
                "a register that also has establishments found through the corporate-number register");

        private final Label label;

        Frame(String ja, String en) {
            this.label = Label.of(ja, en);
        }

        /**
         * The frame in words.
         *
         * @return the words in Japanese and English
         */
        public Label label() {
            return label;
        }
    }

    /** How existing establishments were surveyed (把握の方法). */
    public enum Method {
        /** They filled in a questionnaire (調査票). */
        QUESTIONNAIRE("調査票による", "by questionnaire"),
        /** Enumerators confirmed from outside that they exist; only newly found ones got a questionnaire (外観等による確認). */
        OBSERVATION("既存の事業所は外観等による確認、調査票は新規把握事業所のみ", "existing ones by observation, newly found ones by questionnaire");

        private final Label label;

        Method(String ja, String en) {
            this.label = Label.of(ja, en);
        }

        /**
         * The method in words.
         *
         * @return the words in Japanese and English
         */
        public Label label() {
            return label;
        }
    }
}
