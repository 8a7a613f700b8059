package esperanza.runtime.opening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a list was narrowed and ordered, as its export records it: the parts that were said. */
public final class Narrowed {

    private final List<String> parts = new ArrayList<>();

    public Narrowed by(String part, Optional<?> said) {
        said.ifPresent(value -> parts.add(part + '=' + value));
        return this;
    }

    public List<String> parts() {
        return List.copyOf(parts);
    }
}
