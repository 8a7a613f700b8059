package esperanza.kernel;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a class of a service stands: {@code esperanza.<service>.<capability>[.<layer>]}.
 *
 * @param layer empty for the root of the capability
 */
record Room(String service, String capability, String layer) {

    /** Layers that other capabilities may use. Every other package below a capability is a door. */
    private static final Set<String> SHARED = Set.of("", "domain", "read", "view", "parser");

    private static final Pattern PACKAGE =
            Pattern.compile("esperanza\\.(intake|investigation|protection|notification)\\.(\\w+)(?:\\.(\\w+))?.*");

    /** Empty for a class outside the capabilities. */
    static Optional<Room> of(JavaClass type) {
        Matcher place = PACKAGE.matcher(type.getPackageName());
        return place.matches()
                ? Optional.of(new Room(
                        place.group(1),
                        place.group(2),
                        Optional.ofNullable(place.group(3)).orElse("")))
                : Optional.empty();
    }

    /** Roots of capabilities. The inbox has no use cases: its root is where events of other services arrive. */
    static DescribedPredicate<JavaClass> roots() {
        return DescribedPredicate.describe("stand in the root of a capability", type -> of(type).filter(
                        room -> room.layer.isEmpty() && !room.capability.equals("inbox"))
                .isPresent());
    }

    static DescribedPredicate<JavaClass> sharedLayers() {
        return DescribedPredicate.describe(
                "stand in a layer that others may use",
                type -> of(type).filter(room -> SHARED.contains(room.layer)).isPresent());
    }

    static ArchCondition<JavaClass> useNoForeignDoor() {
        return new ArchCondition<>("use no door of another capability") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Optional<Room> here = of(type);
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> here.isPresent()
                                && of(dependency.getTargetClass())
                                        .filter(there -> there.isForeignDoorTo(here.get()))
                                        .isPresent())
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        };
    }

    private boolean isForeignDoorTo(Room other) {
        return service.equals(other.service) && !capability.equals(other.capability) && !SHARED.contains(layer);
    }
}
