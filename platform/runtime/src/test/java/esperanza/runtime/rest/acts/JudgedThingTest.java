package esperanza.runtime.rest.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.MissingNode;
import esperanza.access.NotHere;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.store.StoreUnavailable;
import esperanza.runtime.refusal.Refused;
import esperanza.runtime.rest.acts.JudgedThing.Each;
import java.net.SocketException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How the failure of one command is judged, and what it says of the thing. */
class JudgedThingTest {

    private enum Rule implements RuleViolation.Rule {
        SO,
        SAID {
            @Override
            public boolean ofWhatIsSaid() {
                return true;
            }
        },
        UNKNOWN {
            @Override
            public boolean unknown() {
                return true;
            }
        };

        @Override
        public String title() {
            return name();
        }
    }

    private static final JudgedExample ALONE = JudgedExample.of(MissingNode.getInstance(), Map.of());
    private static final JudgedOperation OPERATION =
            new JudgedOperation("chase", List.of(), Object.class.getMethods()[0], () -> "", MissingNode.getInstance());
    private static final Judgement AWAY = judged(new StoreUnavailable("busy"));
    private static final Judgement OPEN = new Judgement.Taken(List.of());
    private static final Judgement MISSING = new Judgement.NotHere(false);

    @Test
    void a_failure_is_of_what_is_so_of_what_is_said_or_of_what_is_not_there() {
        assertThat(judged(new RuleViolation(Rule.SO))).isEqualTo(new Judgement.Refused("so"));
        assertThat(judged(new RuleViolation(Rule.SAID))).isEqualTo(new Judgement.ForWhatItSays());
        assertThat(judged(RuleViolation.forWhatIsSaid(Rule.SO))).isEqualTo(new Judgement.ForWhatItSays());
        assertThat(judged(RuleViolation.forWhatIsSo(Rule.SAID))).isEqualTo(new Judgement.Refused("said"));
        assertThat(judged(new RuleViolation(Rule.UNKNOWN))).isEqualTo(MISSING);
        assertThat(judged(new Refused(422, "x", "y"))).isEqualTo(new Judgement.ForWhatItSays());
        assertThat(judged(new NotHere())).isEqualTo(MISSING);
    }

    @Test
    void what_may_pass_is_not_known_now() {
        assertThat(AWAY).isInstanceOf(Judgement.NotKnown.class);
        assertThat(judged(new SocketException("reset"))).isInstanceOf(Judgement.NotKnown.class);
    }

    @Test
    void one_act_of_which_nothing_is_known_leaves_the_others() {
        assertThatCode(() -> thing(AWAY, OPEN).requireAnyKnown()).doesNotThrowAnyException();
        assertThatCode(() -> thing(MISSING).requireAnyKnown()).doesNotThrowAnyException();
        assertThatThrownBy(() -> thing(MISSING, AWAY).requireAnyKnown())
                .isInstanceOf(StoreUnavailable.class)
                .hasMessage("busy");
    }

    @Test
    void a_part_is_there_if_one_act_of_the_callers_finds_it() {
        assertThatCode(() -> thing(MISSING, OPEN).requireHere()).doesNotThrowAnyException();
        assertThatCode(() -> thing(new Judgement.NotTheirs()).requireHere()).doesNotThrowAnyException();
        assertThatThrownBy(() -> thing(MISSING).requireHere()).isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> thing().requireHere()).isInstanceOf(NotHere.class);
    }

    private static Judgement judged(Throwable failure) {
        return Judge.judgement(OPERATION, ALONE, failure);
    }

    private static JudgedThing thing(Judgement... all) {
        return new JudgedThing(
                Stream.of(all).map(each -> new Each(OPERATION, each)).toList());
    }
}
