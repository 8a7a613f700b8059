package esperanza.runtime.opening;

import esperanza.kernel.Decider;
import java.util.List;

/** Records without a state: each stands by itself, and earlier ones do not decide what may be recorded next. */
public final class EachByItself<E> implements Decider<E, Boolean, E> {

    @Override
    public Boolean initial() {
        return true;
    }

    @Override
    public List<E> decide(Boolean state, E record) {
        return List.of(record);
    }

    @Override
    public Boolean evolve(Boolean state, E event) {
        return state;
    }
}
