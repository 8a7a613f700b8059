package esperanza.protection.door.page;

import esperanza.kernel.RuleViolation;
import esperanza.protection.decision.domain.DecisionId;
import esperanza.protection.door.ChangeCard;
import esperanza.protection.door.MeasureCard;
import esperanza.protection.measure.domain.ChangeRule;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.MeasureRule;
import esperanza.protection.plan.OpenOwnPlan;
import esperanza.protection.plan.domain.AppealEvent.AppealAgainst;
import esperanza.protection.plan.domain.ConversationEvent.AnswerOfMeasure;
import esperanza.protection.plan.domain.ConversationEvent.OfferedAnswer;
import esperanza.protection.plan.domain.PlanPart;
import esperanza.protection.plan.domain.PlanRule;
import esperanza.runtime.rest.PageForm;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The fields of a form of the rooms, as the acts of a person. An id that is none names nothing, and is refused as such; an
 * unknown act is refused as one that has no object.
 */
record OwnForm(PageForm fields) {

    /** Before the id of each measure that is answered. */
    static final String ANSWER = "answer-";

    private static final UUID NONE = new UUID(0, 0);

    String text(String name) {
        return fields.text(name);
    }

    boolean is(String name, String value) {
        return text(name).equals(value);
    }

    String words() {
        return text("words");
    }

    UUID of() {
        return fields.id("of").orElse(NONE);
    }

    MeasureId measure() {
        return new MeasureId(of());
    }

    DecisionId decision() {
        return new DecisionId(of());
    }

    MeasureCard.Act measureAct() {
        return code("act", MeasureCard.Act.values()).orElseThrow(() -> new RuleViolation(MeasureRule.NO_SUCH_MEASURE));
    }

    ChangeCard.Act changeAct() {
        return code("act", ChangeCard.Act.values()).orElseThrow(() -> new RuleViolation(ChangeRule.NO_CHANGE));
    }

    /** A failure alone needs words. */
    boolean lacksWords() {
        return is("act", MeasureCard.Act.FAILS.name()) && words().isBlank();
    }

    /** A review that is asked for harms nobody: an unknown act becomes one. */
    OwnRoomPages.Act planAct() {
        return code("act", OwnRoomPages.Act.values()).orElse(OwnRoomPages.Act.REVIEW);
    }

    AppealAgainst against() {
        return code("against", OwnAnswers.AGAINST.toArray(AppealAgainst[]::new))
                .orElseThrow(() -> new RuleViolation(PlanRule.NO_SUCH_APPEAL));
    }

    /** Whether the person says that they are in danger meanwhile. */
    boolean isUrgent() {
        return is("urgent", "yes");
    }

    List<AnswerOfMeasure> answers() {
        return fields.fields().keySet().stream()
                .filter(name -> name.startsWith(ANSWER))
                .flatMap(name -> answer(name).stream())
                .toList();
    }

    PlanPart part() {
        return OpenOwnPlan.PARTS.stream()
                .filter(part -> is("part", part.name()))
                .findFirst()
                .orElse(PlanPart.MEASURES);
    }

    /** The end of the day that was named; empty if none was. */
    Optional<Instant> until(ZoneId zone) {
        try {
            return Optional.of(LocalDate.parse(text("until"))
                    .plusDays(1)
                    .atStartOfDay(zone)
                    .toInstant()
                    .minusNanos(1_000));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private Optional<AnswerOfMeasure> answer(String name) {
        return code(name, OfferedAnswer.values())
                .flatMap(answer -> id(name.substring(ANSWER.length())).map(id -> new AnswerOfMeasure(id, answer)));
    }

    private static Optional<MeasureId> id(String text) {
        try {
            return Optional.of(new MeasureId(UUID.fromString(text)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private <C extends Enum<C>> Optional<C> code(String name, C[] codes) {
        return Stream.of(codes).filter(code -> is(name, code.name())).findFirst();
    }
}
