#!/bin/sh
# Asks the app in a disk image about a picture: packaging/macos/try_out.sh dist/Sidelight-….dmg
set -eu
place=$(mktemp -d)
hdiutil attach -nobrowse -readonly -mountpoint "$place" "$1"
trap 'hdiutil detach "$place"' EXIT
program="$place/Sidelight.app/Contents/MacOS/sidelight"
plutil -lint "$place/Sidelight.app/Contents/Info.plist"
codesign --verify --deep --strict "$place/Sidelight.app"
SIDELIGHT_HOME=$(mktemp -d)
export SIDELIGHT_HOME
"$program" doctor
"$program" ask --image resources/samples/red-circle.png "What color is the shape?" | grep -i red
