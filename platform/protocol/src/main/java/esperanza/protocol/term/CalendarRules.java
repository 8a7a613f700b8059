package esperanza.protocol.term;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the law of a country counts days, each rule with its norm.
 *
 * @param weekend the days of the week that are no business days
 * @param holidays the holidays, by the norm that sets them
 * @param declared single days that an act of the year takes out of the business days
 * @param firstDay where a term in days begins
 * @param lastDay where a term ends whose last day is no business day
 * @param missingDay where a term in months ends if its last month lacks the day
 * @param resumption with which day a paused term runs on
 */
public record CalendarRules(
        Ruled<List<DayOfWeek>> weekend,
        List<Holidays> holidays,
        Ruled<List<LocalDate>> declared,
        Ruled<FirstDay> firstDay,
        Ruled<LastDay> lastDay,
        Ruled<MissingDay> missingDay,
        Ruled<Resumption> resumption) {

    public CalendarRules {
        Require.that(weekend != null, "calendar.weekend is missing");
        Require.that(
                weekend.rule().stream().distinct().count() < DayOfWeek.values().length,
                "calendar.weekend leaves no business day");
        Require.that(holidays != null, "calendar.holidays is missing");
        Require.that(declared != null, "calendar.declared is missing");
        Require.that(firstDay != null, "calendar.firstDay is missing");
        Require.that(lastDay != null, "calendar.lastDay is missing");
        Require.that(missingDay != null, "calendar.missingDay is missing");
        Require.that(resumption != null, "calendar.resumption is missing");
        weekend = new Ruled<>(List.copyOf(weekend.rule()), weekend.basis());
        holidays = List.copyOf(holidays);
        declared = new Ruled<>(List.copyOf(declared.rule()), declared.basis());
    }

    /** Rules under which all days are alike: business days, which no holiday takes out and no end moves to. */
    static CalendarRules allDaysAlike() {
        LegalBasis none = new LegalBasis("all days alike", "-", LegalBasis.Status.SET, "");
        return new CalendarRules(
                new Ruled<>(List.of(), none),
                List.of(),
                new Ruled<>(List.of(), none),
                new Ruled<>(FirstDay.DAY_AFTER, none),
                new Ruled<>(LastDay.STAYS, none),
                new Ruled<>(MissingDay.LAST_OF_MONTH, none),
                new Ruled<>(Resumption.ON_THE_DAY, none));
    }

    /** Names of the rules that nobody has checked and that terms of these lengths are counted by. */
    List<String> unverified(Collection<LegalDuration> lengths) {
        boolean days = lengths.stream().anyMatch(LegalDuration::countsDays);
        boolean months = lengths.stream().anyMatch(LegalDuration::countsMonths);
        boolean business = lengths.stream().anyMatch(BusinessDays.class::isInstance)
                || (days && firstDay.rule() == FirstDay.NEXT_BUSINESS_DAY)
                || ((days || months) && lastDay.rule() == LastDay.NEXT_BUSINESS_DAY)
                || (months && missingDay.rule() == MissingDay.FIRST_BUSINESS_DAY_AFTER);
        return Stream.of(
                        named(business, "calendar.weekend", weekend.basis()),
                        holidays.stream()
                                .flatMap(each -> named(
                                        business,
                                        "calendar.holidays: " + each.basis().citation(),
                                        each.basis())),
                        named(business, "calendar.declared", declared.basis()),
                        named(days, "calendar.firstDay", firstDay.basis()),
                        named(days || months, "calendar.lastDay", lastDay.basis()),
                        named(months, "calendar.missingDay", missingDay.basis()),
                        named(!lengths.isEmpty(), "calendar.resumption", resumption.basis()))
                .flatMap(names -> names)
                .toList();
    }

    private static Stream<String> named(boolean used, String name, LegalBasis basis) {
        return used && basis.unverified() ? Stream.of(name) : Stream.empty();
    }
}
