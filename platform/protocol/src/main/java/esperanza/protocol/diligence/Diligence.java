package esperanza.protocol.diligence;

import esperanza.protocol.diligence.ItemStatus.Proven;
import esperanza.protocol.diligence.ItemStatus.Reason;
import esperanza.protocol.diligence.ItemStatus.Status;
import esperanza.protocol.term.Profile;
import esperanza.protocol.term.Profiles;
import esperanza.protocol.term.TermRule;
import esperanza.protocol.term.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the status of each item of the checklist at an instant. Nothing that was recorded later alters it. A late act
 * stays late; software proves nothing; an answer of the State lifts no contest; a gap of the software is no omission of
 * the State.
 *
 * <p>Order for each thing that an item is asked for: ruled out and unproven, proven and contested, proven, term passed,
 * term runs, not met.
 */
public final class Diligence {

    private final Checklists lists;
    private final Profiles profiles;
    private final Set<String> events;

    public Diligence(Checklists lists, Profiles profiles) {
        this.lists = lists;
        this.profiles = profiles;
        this.events = Stream.of(lists.events(), Facts.OF_ANY_ITEM.stream(), eventsOfTerms())
                .flatMap(names -> names)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The status of each item in the order of the list in force at the instant, from the facts of one case. */
    public List<ItemStatus> at(Instant asOf, Iterable<Fact> all) {
        Facts facts = Facts.upTo(asOf, all);
        return list(asOf).items().stream()
                .map(item -> status(item, facts, asOf))
                .toList();
    }

    /** The version of the list by which a case is asked at this instant. */
    public Checklist list(Instant asOf) {
        return lists.at(asOf, profiles.at(asOf).zone());
    }

    private ItemStatus status(Item item, Facts facts, Instant asOf) {
        List<String> contests = facts.openContests(item);
        return justified(
                item.isComputed()
                        ? worst(item, facts, contests, asOf)
                        : unproven(item, Status.NOT_COMPUTED, Optional.empty(), contests),
                facts);
    }

    private ItemStatus worst(Item item, Facts facts, List<String> contests, Instant asOf) {
        return item.parts().stream()
                .flatMap(part -> part.each().in(facts).stream().map(key -> one(item, part, key, facts, contests, asOf)))
                .min(Comparator.comparing(ItemStatus::status))
                .orElseGet(() -> ruledOut(item, Reason.NO_OCCASION, List.of()));
    }

    private ItemStatus one(Item item, Part part, Key key, Facts facts, List<String> contests, Instant asOf) {
        Optional<List<Fact>> proof = part.proof().in(facts, key);
        Optional<Course> term = term(part, key, facts);
        Optional<Instant> due = term.flatMap(Course::due);
        boolean contested = !contests.isEmpty()
                || part.contest().filter(of -> of.stands(facts, key)).isPresent();
        boolean owedAnew =
                term.filter(course -> course.again() && course.passed(asOf)).isPresent();
        if (proof.isPresent() && !owedAnew) {
            return proven(item, proof.get(), contested, due, contests);
        }
        Optional<ItemStatus> out = ruledOut(item, part, key, facts);
        if (out.isPresent()) {
            return contested ? unproven(item, Status.CONTESTED, due, contests) : out.get();
        }
        Status status = term.filter(Course::open)
                .map(course -> course.passed(asOf) ? Status.BREACHED : Status.DUE)
                .orElse(Status.NOT_MET);
        return unproven(item, status, due, contests);
    }

    private static ItemStatus proven(
            Item item, List<Fact> proof, boolean contested, Optional<Instant> due, List<String> contests) {
        Instant metAt = Proof.completedAt(proof);
        return new ItemStatus(
                item,
                contested ? Status.CONTESTED : Status.MET,
                Optional.empty(),
                proof.stream().map(Proven::of).toList(),
                due,
                due.filter(metAt::isAfter).map(at -> Duration.between(at, metAt)),
                contests,
                Optional.empty());
    }

    private static ItemStatus unproven(Item item, Status status, Optional<Instant> due, List<String> contests) {
        return new ItemStatus(
                item, status, Optional.empty(), List.of(), due, Optional.empty(), contests, Optional.empty());
    }

    private static Optional<ItemStatus> ruledOut(Item item, Part part, Key key, Facts facts) {
        return part.declined()
                .in(facts, key)
                .map(by -> ruledOut(item, Reason.DECLINED, by))
                .or(() -> part.trait().in(facts, Key.THE_CASE).map(by -> ruledOut(item, Reason.TRAIT, by)))
                .or(() -> part.occasion().in(facts, Key.THE_CASE).isPresent()
                        ? Optional.empty()
                        : Optional.of(ruledOut(item, Reason.NO_OCCASION, List.of())));
    }

    private static ItemStatus ruledOut(Item item, Reason reason, List<Fact> by) {
        return new ItemStatus(
                item,
                Status.NOT_APPLICABLE,
                Optional.of(reason),
                by.stream().map(Proven::of).toList(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /** All names of events that the checklist of a case reads. */
    public Set<String> events() {
        return events;
    }

    private Stream<String> eventsOfTerms() {
        return lists.items()
                .flatMap(item -> item.parts().stream())
                .flatMap(part -> part.term().stream())
                .flatMap(term -> profiles.versions().stream().flatMap(profile -> rule(profile, term).stream()))
                .flatMap(Courses::events);
    }

    /** A profile that does not have the rule sets no term. */
    private Optional<Course> term(Part part, Key key, Facts facts) {
        return part.term().flatMap(term -> term.started(facts, key)
                .map(Fact::countsFrom)
                .flatMap(start -> course(term, key, facts, start)));
    }

    private Optional<Course> course(TermOf term, Key key, Facts facts, Instant start) {
        Profile profile = profiles.at(start);
        return rule(profile, term)
                .flatMap(rule -> MomentRows.of(rule.startsOn()).findAny().isPresent()
                        ? Courses.of(profiles, rule, key, facts)
                        : Optional.of(new Course(
                                Optional.of(Terms.dueAt(profile, rule, start, Optional.empty(), List.of())),
                                true,
                                false)));
    }

    private static Optional<TermRule> rule(Profile profile, TermOf term) {
        return profile.terms().stream()
                .filter(rule -> rule.id().equals(term.rule()))
                .findFirst();
    }

    private static ItemStatus justified(ItemStatus status, Facts facts) {
        Optional<Fact> justification = facts.justification(status.item());
        return justification.isEmpty()
                ? status
                : new ItemStatus(
                        status.item(),
                        status.status(),
                        status.reason(),
                        status.provenBy(),
                        status.due(),
                        status.lateBy(),
                        status.contests(),
                        justification.map(Proven::of));
    }
}
