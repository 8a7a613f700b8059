package esperanza.notification.adapter.stream;

import esperanza.kernel.Audience;
import esperanza.runtime.access.Access;
import esperanza.runtime.access.Access.Sight;
import esperanza.runtime.access.Caller;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a reader sees, decided once, when they subscribe. */
final class Sights {

    private static final List<String> SERVICES = List.of("intake", "investigation", "protection", "notification");

    private final Map<Audience, Map<String, Sight>> decided = new EnumMap<>(Audience.class);

    Sights(Caller caller) {
        Arrays.stream(Audience.values()).forEach(audience -> decided.put(audience, of(caller, audience)));
    }

    Sight of(Audience audience, String service) {
        return decided.get(audience).getOrDefault(service, Sight.NONE);
    }

    private static Map<String, Sight> of(Caller caller, Audience audience) {
        return SERVICES.stream()
                .collect(Collectors.toMap(service -> service, service -> Access.sees(caller, audience, service)));
    }
}
