package esperanza.files.operations;

import esperanza.runtime.operations.Alarm;
import java.util.function.BooleanSupplier;

/** An alarm about the store of files. */
record StoreAlarm(String code, BooleanSupplier raised) implements Alarm {

    @Override
    public boolean isRaised() {
        return raised.getAsBoolean();
    }
}
