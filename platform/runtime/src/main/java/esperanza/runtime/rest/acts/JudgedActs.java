package esperanza.runtime.rest.acts;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The acts of a thing that a role of the reader admits, by the names of their operations. */
public record JudgedActs(List<JudgedAct> acts) {

    /** The same for a caller from outside, who learns of no term: it would tell of acts of the mechanism. */
    public JudgedActs withoutMeetings() {
        return new JudgedActs(acts.stream()
                .map(act -> new JudgedAct(act.operation(), act.standing(), act.refusal(), List.of(), List.of()))
                .toList());
    }

    /** How an act stands now. */
    public enum Standing {
        /** The act would be taken. */
        OPEN,
        /** Nothing that is so speaks against it: what the command says decides. */
        DEPENDS,
        /** The act is refused, whatever the command says. */
        CLOSED,
        /** Nobody can tell now: a part of the service does not answer. */
        UNKNOWN
    }

    /**
     * An act.
     *
     * @param operation its operationId
     * @param refusal the code of the refusal of an act that is closed
     * @param terms the terms of the profile that the act meets
     * @param items the items of the checklist that the act proves, or a part of them
     */
    public record JudgedAct(
            String operation, Standing standing, Optional<String> refusal, List<Meets> terms, List<Meets> items) {}

    /**
     * A term or an item that an act meets.
     *
     * @param choose the values of the command's fields with which it does
     */
    public record Meets(String id, Map<String, String> choose) {}
}
