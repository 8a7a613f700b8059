package esperanza.protocol.term;

import esperanza.protocol.body.Bodies;
import esperanza.protocol.body.Body;
import esperanza.protocol.vocabulary.AlertKind;
import esperanza.protocol.vocabulary.LegalMoment;
import esperanza.protocol.vocabulary.TransferDestination;
import esperanza.protocol.vocabulary.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules of one mechanism in one version. A version never changes once it was in force: events name the version
 * under which they were decided, and terms are computed from that version.
 *
 * @param code two capital letters of the country; {@code XX} is the demonstration profile, not a law
 * @param inForceFrom the day, in the zone, on which this version comes into force; terms that start from then on count
 *     by it
 * @param supersedes the fingerprint of the version before, by which an edit of that version is noticed; empty if it is
 *     not said
 * @param zone the time zone in which the mechanism's days end
 * @param ladders who is called for an alert, by its kind: the first row that fits wins, the last fits all
 * @param onCall how long whoever answered an alert has for its act
 * @param calendar how its days are counted
 * @param earlyWarning when a series of threats is proposed for a warning
 * @param emergency whom to call in immediate danger
 * @param bodies who decides about protection
 * @param grounds on which a measure may be taken away; without any, nothing is
 * @param presumptions whom the law presumes to be at risk
 */
public record Profile(
        String code,
        int version,
        LocalDate inForceFrom,
        String supersedes,
        Words name,
        ZoneId zone,
        List<TermRule> terms,
        List<LadderRule> ladders,
        OnCall onCall,
        Duty duty,
        Disclosure disclosure,
        Institutions institutions,
        Erasing erasing,
        Areas areas,
        CalendarRules calendar,
        EarlyWarning earlyWarning,
        Emergency emergency,
        List<Body> bodies,
        List<LegalGround> grounds,
        List<Presumption> presumptions) {

    private static final String DEMONSTRATION = "XX";
    private static final EnumSet<TransferDestination> ABROAD_OR_NOWHERE =
            EnumSet.of(TransferDestination.ANOTHER_STATE, TransferDestination.UNKNOWN);

    public Profile {
        Require.that(code != null && code.matches("[A-Z]{2}"), "A profile's code is two capital letters, not " + code);
        Require.that(version > 0, "version is missing");
        Require.that(inForceFrom != null, "inForceFrom is missing");
        supersedes = supersedes == null ? "" : supersedes;
        Require.that(name != null, "name is missing");
        Require.that(zone != null, "zone is missing");
        ladders = ladders == null ? List.of() : List.copyOf(ladders);
        LadderRule.require(ladders);
        Require.that(onCall != null, "onCall is missing");
        Require.that(duty != null, "duty is missing");
        Require.that(disclosure != null, "disclosure is missing");
        Require.that(institutions != null, "institutions is missing");
        Require.that(institutions.areOverseen(), "institutions.others lacks an overseer (one without classes)");
        EnumSet.complementOf(ABROAD_OR_NOWHERE)
                .forEach(to ->
                        Require.that(institutions.receiver(to).isPresent(), "institutions.receivers lacks " + to));
        Require.that(erasing != null, "erasing is missing");
        Require.that(areas != null, "areas is missing");
        Require.that(calendar != null, "calendar is missing");
        Require.that(earlyWarning != null, "earlyWarning is missing");
        Require.that(emergency != null, "emergency is missing");
        bodies = bodies == null ? List.of() : List.copyOf(bodies);
        Require.that(!bodies.isEmpty(), "bodies is missing");
        Bodies.require(bodies);
        grounds = grounds == null ? List.of() : List.copyOf(grounds);
        presumptions = presumptions == null ? List.of() : List.copyOf(presumptions);
        terms = terms == null ? List.of() : List.copyOf(terms);
        Set<String> ids = terms.stream().map(TermRule::id).collect(Collectors.toSet());
        Require.that(ids.size() == terms.size(), "The id of a term is there twice");
        TermIds.ALL.forEach(id -> Require.that(ids.contains(id), "The term " + id + " is missing"));
        terms.forEach(Profile::requireTheShownStart);
        new Precedence(terms).require();
        calendar.requireKnown(areas);
    }

    /**
     * The rule of this id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public TermRule rule(String id) {
        return terms.stream()
                .filter(term -> term.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("The profile %s v%d has no term %s".formatted(code, version, id)));
    }

    /** The body of this code. */
    public Optional<Body> body(String code) {
        return bodies.stream().filter(body -> body.code().equals(code)).findFirst();
    }

    /** Whether the law has this ground to take a measure away: one of its grounds has the name of it. */
    public boolean takesAwayFor(ChangeGround ground) {
        return grounds.stream().map(LegalGround::id).anyMatch(ground.name()::equals);
    }

    /** The presumption of this code. */
    public Optional<Presumption> presumption(String code) {
        return presumptions.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** The rungs that an alert of this kind climbs. */
    public List<Rung> ladder(AlertKind kind) {
        return ladders.stream()
                .filter(row -> row.fits(kind))
                .findFirst()
                .orElseThrow()
                .rungs();
    }

    /** The rungs of the last row, which fits all. */
    public List<Rung> usualLadder() {
        return ladders.getLast().rungs();
    }

    /** The functions that are called on a rung of any ladder. */
    public Set<String> called() {
        return ladders.stream()
                .flatMap(row -> row.rungs().stream())
                .map(Rung::function)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the country is an imagined one, and with it all that is said of it. */
    public boolean isDemonstration() {
        return code.equals(DEMONSTRATION);
    }

    /** The first instant of the day on which this version comes into force. */
    Instant inForceSince() {
        return inForceFrom.atStartOfDay(zone).toInstant();
    }

    /** A digest of that by which its terms count: the next version says it as {@code supersedes}. */
    public String fingerprint() {
        return Fingerprint.of(this);
    }

    /** The days of the mechanism: its zone and the rules by which they count. */
    public LegalCalendar legalCalendar() {
        return new LegalCalendar(zone, calendar);
    }

    /** Names of the values in use whose norm nobody has checked; while there is one, the profile must not go live. */
    public List<String> unverified() {
        return Stream.of(
                        terms.stream().filter(term -> term.basis().unverified()).map(TermRule::id),
                        ladders.stream()
                                .filter(row -> row.basis().unverified())
                                .map(_ -> "ladders")
                                .distinct(),
                        named("onCall", onCall.basis()),
                        named("duty", duty.basis()),
                        named("disclosure", disclosure.basis()),
                        named("erasing", erasing.basis()),
                        named("earlyWarning", earlyWarning.basis()),
                        named("emergency", emergency.basis()),
                        calendar
                                .unverified(terms.stream()
                                        .flatMap(term -> term.length().counted().stream())
                                        .toList())
                                .stream(),
                        bodies.stream().flatMap(body -> body.unverified().stream()),
                        grounds.stream()
                                .filter(ground -> ground.basis().unverified())
                                .map(ground -> "grounds." + ground.id()),
                        presumptions.stream()
                                .filter(each -> each.basis().unverified())
                                .map(each -> "presumptions." + each.code()))
                .flatMap(names -> names)
                .toList();
    }

    /** Intake tells people until when these terms run. */
    private static void requireTheShownStart(TermRule term) {
        LegalMoment shown = TermIds.SHOWN_FROM.getOrDefault(term.id(), term.startsOn());
        Require.that(
                term.startsOn() == shown,
                "%s is shown to people from %s on, and cannot start on %s"
                        .formatted(term.id(), shown, term.startsOn()));
    }

    private static Stream<String> named(String name, LegalBasis basis) {
        return basis.unverified() ? Stream.of(name) : Stream.empty();
    }
}
