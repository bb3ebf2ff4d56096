package dev.ferrule.runtime.validation;

import dev.ferrule.runtime.file.FileSource;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Checks {@link FileSize}. */
public final class FileSizeConstraint implements ConstraintValidator<FileSize, FileSource> {

    private long most;

    @Override
    public void initialize(FileSize annotation) {
        most = annotation.value();
    }

    @Override
    public boolean isValid(@Nullable FileSource value, ConstraintValidatorContext context) {
        return value == null || isWithin(value, most);
    }

    /** Whether the file is not larger; one that cannot be read is found out when it is sent. */
    static boolean isWithin(FileSource file, long most) {
        if (file.length().isPresent()) {
            return file.length().getAsLong() <= most;
        }
        byte[] buffer = new byte[8192];
        long size = 0;
        try (InputStream in = file.open()) {
            for (int read = in.read(buffer); read >= 0 && size <= most; read = in.read(buffer)) {
                size += read;
            }
        } catch (IOException e) {
            return true;
        }
        return size <= most;
    }
}
