package esperanza.protocol.diligence;

import esperanza.protocol.term.Pause;
import esperanza.protocol.term.Profile;
import esperanza.protocol.term.Profiles;
import esperanza.protocol.term.TermRule;
import esperanza.protocol.term.Terms;
import esperanza.protocol.vocabulary.LegalMoment;
import esperanza.protocol.vocabulary.TermObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Follows a term through the facts of a case, as its clock does: it starts, is paused, moved, met, and starts again. */
final class Courses {

    /** In the order in which one event moves a term. */
    private enum Kind {
        MEET,
        WITHDRAW,
        START,
        MOVE,
        PAUSE,
        RESUME
    }

    private record Step(Kind kind, Fact fact, MomentRow row) {

        Optional<Instant> date() {
            return row.date(fact.content());
        }
    }

    /** One period of the term. */
    private record Period(
            Instant start, Optional<Instant> date, List<Pause> pauses, Optional<Instant> since, boolean open) {

        static Period from(Step step) {
            return new Period(step.fact.countsFrom(), step.date(), List.of(), Optional.empty(), true);
        }

        Period after(Step step) {
            return switch (step.kind) {
                case MEET, WITHDRAW -> new Period(start, date, pauses, since, false);
                case START -> open ? this : from(step);
                case MOVE -> new Period(start, step.date().or(() -> date), pauses, since, true);
                case PAUSE -> since.isEmpty() ? since(step.fact) : this;
                case RESUME -> open ? since.map(at -> resumed(at, step.fact)).orElse(this) : this;
            };
        }

        private Period since(Fact fact) {
            return new Period(start, date, pauses, Optional.of(fact.recordedAt()), true);
        }

        private Period resumed(Instant at, Fact fact) {
            List<Pause> had = new ArrayList<>(pauses);
            had.add(new Pause(at, fact.recordedAt(), fact.event()));
            return new Period(start, date, had, Optional.empty(), true);
        }
    }

    private final Profiles profiles;
    private final TermRule rule;
    private final Facts facts;

    private Courses(Profiles profiles, TermRule rule, Facts facts) {
        this.profiles = profiles;
        this.rule = rule;
        this.facts = facts;
    }

    /**
     * The course of the term for what the key names. Empty if the term has not started, and if the table of moments does
     * not say what starts it.
     */
    static Optional<Course> of(Profiles profiles, TermRule rule, Key key, Facts facts) {
        Courses courses = new Courses(profiles, rule, facts);
        List<Step> steps = courses.steps(key);
        return Course.of(courses.byThing(steps).stream()
                .flatMap(each -> courses.course(each).stream())
                .toList());
    }

    /** The names of the events that move a term. */
    static Stream<String> events(TermRule rule) {
        return rule.moments().flatMap(MomentRows::of).map(row -> row.event().name());
    }

    private List<Step> steps(Key key) {
        return Stream.of(
                        steps(Kind.MEET, List.of(rule.metBy()), key).filter(step -> !step.fact.bySystem()),
                        steps(Kind.WITHDRAW, rule.withdrawnBy(), key),
                        steps(Kind.START, List.of(rule.startsOn()), key),
                        steps(Kind.MOVE, rule.movedBy(), key),
                        steps(Kind.PAUSE, rule.pausedBy(), key),
                        steps(Kind.RESUME, rule.resumedBy(), key))
                .flatMap(steps -> steps)
                .sorted(Comparator.comparing(Step::fact, Facts.RECORDED).thenComparing(Step::kind))
                .toList();
    }

    private Stream<Step> steps(Kind kind, List<LegalMoment> moments, Key key) {
        return moments.stream()
                .flatMap(MomentRows::of)
                .flatMap(row -> facts.of(row.event().name()).stream()
                        .filter(fact -> row.is(fact.content()) && key.concerns(fact))
                        .map(fact -> new Step(kind, fact, row)));
    }

    /** The steps of each thing that the term runs for, in their order. */
    private List<List<Step>> byThing(List<Step> steps) {
        if (rule.per() == TermObject.CASE) {
            return List.of(steps);
        }
        Map<String, List<Step>> byThing = new LinkedHashMap<>();
        steps.forEach(step -> step.row
                .things(step.fact.content())
                .filter(thing -> thing.kind() == rule.per())
                .forEach(thing -> byThing.computeIfAbsent(thing.id(), _ -> new ArrayList<>())
                        .add(step)));
        return List.copyOf(byThing.values());
    }

    private Optional<Course> course(List<Step> steps) {
        Optional<Period> period = Optional.empty();
        for (Step step : steps) {
            period = period.isEmpty() && step.kind == Kind.START
                    ? Optional.of(Period.from(step))
                    : period.map(now -> takes(now, step) ? now.after(step) : now);
        }
        return period.map(this::course);
    }

    /** A pause after the end comes too late; another date sets another end. */
    private boolean takes(Period now, Step step) {
        return switch (step.kind) {
            case MOVE -> now.open;
            case PAUSE ->
                now.open && due(now).filter(step.fact.recordedAt()::isAfter).isEmpty();
            case MEET, WITHDRAW, START, RESUME -> now.open || rule.startsAgain();
        };
    }

    private Course course(Period period) {
        return new Course(due(period), period.open, rule.startsAgain());
    }

    private Optional<Instant> due(Period period) {
        Profile profile = profiles.at(period.start);
        return period.since.isPresent()
                ? Optional.empty()
                : Optional.of(Terms.dueAt(profile, profile.rule(rule.id()), period.start, period.date, period.pauses));
    }
}
