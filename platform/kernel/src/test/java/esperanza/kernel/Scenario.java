package esperanza.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;

/** given(history) → when(command) → then(events | refused): the whole vocabulary of a domain test. */
public final class Scenario<C, S, E> {

    private final Decider<C, S, E> decider;
    private final List<E> history;

    private Scenario(Decider<C, S, E> decider, List<E> history) {
        this.decider = decider;
        this.history = history;
    }

    public static <C, S, E> Scenario<C, S, E> of(Decider<C, S, E> decider) {
        return new Scenario<>(decider, List.of());
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Scenario<C, S, E> given(E... events) {
        return new Scenario<>(decider, List.of(events));
    }

    public Decided when(C command) {
        return new Decided(command);
    }

    /** A command that was given and is not decided yet. */
    public final class Decided {

        private final C command;

        private Decided(C command) {
            this.command = command;
        }

        @SafeVarargs
        @SuppressWarnings("varargs") // the array is only read
        public final void then(E... expected) {
            assertThat(decider.decide(decider.replay(history), command)).isEqualTo(List.of(expected));
        }

        public void thenNothing() {
            assertThat(decider.decide(decider.replay(history), command)).isEmpty();
        }

        public void thenRefused(RuleViolation.Rule rule) {
            refusal(rule);
        }

        /** No other words would help. */
        public void thenRefusedForWhatIsSo(RuleViolation.Rule rule) {
            assertThat(refusal(rule).ofWhatIsSaid()).isFalse();
        }

        /** The same command may be taken if it says something else. */
        public void thenRefusedForWhatIsSaid(RuleViolation.Rule rule) {
            assertThat(refusal(rule).ofWhatIsSaid()).isTrue();
        }

        private RuleViolation refusal(RuleViolation.Rule rule) {
            S state = decider.replay(history);
            RuleViolation refusal = catchThrowableOfType(RuleViolation.class, () -> decider.decide(state, command));
            assertThat(refusal).as("a refusal of %s", command).isNotNull();
            assertThat(refusal.rule()).isEqualTo(rule);
            return refusal;
        }
    }
}
