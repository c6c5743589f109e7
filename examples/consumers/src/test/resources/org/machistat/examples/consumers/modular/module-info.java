/** The same application as a module. */
module consumer {
    requires org.machistat.census;
    requires org.machistat.planmodel;
    requires org.machistat.survey;

    opens consumer to
            com.fasterxml.jackson.databind;
}
