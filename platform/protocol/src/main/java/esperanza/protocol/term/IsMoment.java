package esperanza.protocol.term;

import esperanza.protocol.vocabulary.LegalMoment;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The moments of law that events of this type are. They start and meet the terms of the profile. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface IsMoment {

    LegalMoment[] value();

    /** An event that is one of the moments of its type only in some cases. */
    interface Sometimes {

        /** Whether this event is the moment, which is one of its type. */
        boolean is(LegalMoment moment);
    }

    /** The moments of one event, and of a type of events. */
    final class Of {

        private Of() {}

        public static Set<LegalMoment> type(Class<?> type) {
            return Optional.ofNullable(type.getAnnotation(IsMoment.class)).map(IsMoment::value).stream()
                    .flatMap(Arrays::stream)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(LegalMoment.class)));
        }

        public static Set<LegalMoment> event(Object event) {
            return type(event.getClass()).stream()
                    .filter(moment -> !(event instanceof Sometimes sometimes) || sometimes.is(moment))
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(LegalMoment.class)));
        }
    }
}
