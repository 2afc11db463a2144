@echo off
rem Runs Maven: one from an earlier download, else the system's, else the one that
rem .mvn\wrapper\maven-wrapper.properties names, which is downloaded and checked first.
setlocal EnableExtensions DisableDelayedExpansion
set "ROOT=%~dp0"
set "PROPERTIES=%ROOT%.mvn\wrapper\maven-wrapper.properties"
set "FETCH=%ROOT%.mvn\wrapper\Fetch.java"

if defined JAVA_HOME (
    if not exist "%JAVA_HOME%\bin\javac.exe" (
        echo mvnw: JAVA_HOME is not a JDK: set it to a JDK 17 or newer, or unset it. 1>&2
        exit /b 1
    )
    set "JAVA=%JAVA_HOME%\bin\java.exe"
) else (
    where javac >nul 2>nul || (
        echo mvnw: no JDK found: install a JDK 17 or newer, or set JAVA_HOME to one. 1>&2
        exit /b 1
    )
    set "JAVA=java"
)

if not exist "%PROPERTIES%" (
    echo mvnw: %PROPERTIES% is missing. 1>&2
    exit /b 1
)
set "URL="
set "SUM="
for /f "usebackq tokens=1,* delims==" %%A in ("%PROPERTIES%") do (
    if "%%A"=="distributionUrl" set "URL=%%B"
    if "%%A"=="distributionSha512Sum" set "SUM=%%B"
)
for %%F in ("%URL%") do set "ARCHIVE=%%~nxF"
set "NAME=%ARCHIVE:-bin.tar.gz=%"
if defined MVNW_REPOURL set "URL=%MVNW_REPOURL%/org/apache/maven/apache-maven/%NAME:apache-maven-=%/%ARCHIVE%"
if not defined MAVEN_USER_HOME set "MAVEN_USER_HOME=%USERPROFILE%\.m2"
set "DISTS=%MAVEN_USER_HOME%\wrapper\dists"
set "HOME_OF_MAVEN=%DISTS%\%NAME%\%SUM:~0,32%"

set "MVN="
if exist "%HOME_OF_MAVEN%\bin\mvn.cmd" set "MVN=%HOME_OF_MAVEN%\bin\mvn.cmd"
if not defined MVN for /f "delims=" %%M in ('where mvn.cmd 2^>nul') do if not defined MVN call :consider "%%M"
if defined MVN goto run

set "WORK=%DISTS%\%NAME%\part.%RANDOM%"
mkdir "%WORK%" 2>nul
echo mvnw: downloading %URL% 1>&2
"%JAVA%" "%FETCH%" get "%URL%" "%WORK%\%ARCHIVE%" 2>nul
if errorlevel 1 (
    echo mvnw: there is no Maven here and %URL% can't be downloaded: install Maven 3.8 or newer and try again. 1>&2
    rmdir /s /q "%WORK%" 2>nul
    exit /b 1
)
set "GOT="
for /f %%H in ('call "%JAVA%" "%FETCH%" sha512 "%WORK%\%ARCHIVE%"') do set "GOT=%%H"
if /i not "%GOT%"=="%SUM%" (
    echo mvnw: what %URL% gave has another SHA-512 than %PROPERTIES% names: not used. 1>&2
    rmdir /s /q "%WORK%" 2>nul
    exit /b 1
)
tar -xzf "%WORK%\%ARCHIVE%" -C "%WORK%"
if errorlevel 1 (
    echo mvnw: %ARCHIVE% can't be unpacked: tar is part of Windows 10 and newer. 1>&2
    rmdir /s /q "%WORK%" 2>nul
    exit /b 1
)
move "%WORK%\%NAME%" "%HOME_OF_MAVEN%" >nul
rmdir /s /q "%WORK%" 2>nul
set "MVN=%HOME_OF_MAVEN%\bin\mvn.cmd"
if not exist "%MVN%" (
    echo mvnw: %ARCHIVE% holds no Maven. 1>&2
    exit /b 1
)

:run
"%MVN%" -f "%ROOT%pom.xml" %*
exit /b %ERRORLEVEL%

rem Takes a mvn.cmd whose version is 3.8 or newer.
:consider
set "VERSION="
for /f "tokens=3" %%V in ('call %1 --version 2^>nul ^| findstr /b /c:"Apache Maven"') do if not defined VERSION set "VERSION=%%V"
if not defined VERSION exit /b 0
for /f "tokens=1,2 delims=." %%A in ("%VERSION%") do (
    if %%A GTR 3 set "MVN=%~1"
    if %%A EQU 3 if %%B GEQ 8 set "MVN=%~1"
)
exit /b 0
