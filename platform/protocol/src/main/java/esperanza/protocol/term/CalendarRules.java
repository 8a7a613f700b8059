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
 * @param seat the code of the place where the mechanism works, whose regional holidays count; empty if none do
 * @param holidays the holidays, by the norm that sets them
 * @param declared single days that an act of the year takes out of the business days
 * @param firstDay where a term in days begins
 * @param lastDay where a term ends whose last day is no business day
 * @param missingDay where a term in months ends if its last month lacks the day
 * @param resumption with which day a paused term runs on
 */
public record CalendarRules(
        Ruled<List<DayOfWeek>> weekend,
        String seat,
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
        seat = seat == null ? "" : seat;
        requireEachHolidayOnce(holidays);
        weekend = new Ruled<>(List.copyOf(weekend.rule()), weekend.basis());
        holidays = List.copyOf(holidays);
        declared = new Ruled<>(List.copyOf(declared.rule()), declared.basis());
    }

    /** Rules under which all days are alike: business days, which no holiday takes out and no end moves to. */
    static CalendarRules allDaysAlike() {
        LegalBasis none = new LegalBasis("all days alike", "-", LegalBasis.Status.SET, "");
        return new CalendarRules(
                new Ruled<>(List.of(), none),
                "",
                List.of(),
                new Ruled<>(List.of(), none),
                new Ruled<>(FirstDay.DAY_AFTER, none),
                new Ruled<>(LastDay.STAYS, none),
                new Ruled<>(MissingDay.LAST_OF_MONTH, none),
                new Ruled<>(Resumption.ON_THE_DAY, none));
    }

    /** The holidays that count where the mechanism works. */
    Stream<Holiday> kept() {
        return holidays.stream().filter(law -> law.areKeptIn(seat)).flatMap(law -> law.days().stream());
    }

    /** Refuses a holiday of a region, and a seat, that the areas of the country do not know. */
    void requireKnown(Areas areas) {
        Stream.concat(Stream.of(seat), holidays.stream().map(Holidays::area))
                .filter(area -> !area.isEmpty())
                .forEach(area -> Require.that(
                        areas.find(area).isPresent(), "calendar: %s lies in no known area".formatted(area)));
    }

    private static void requireEachHolidayOnce(List<Holidays> holidays) {
        holidays.forEach(law -> holidays.stream()
                .filter(other -> other.areKeptIn(law.area()))
                .flatMap(other -> law.twice(other).stream())
                .forEach(name -> {
                    throw new IllegalArgumentException("calendar.holidays: %s is there twice".formatted(name));
                }));
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
                                .filter(law -> law.areKeptIn(seat))
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
